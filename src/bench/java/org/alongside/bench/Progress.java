package org.alongside.bench;

/** Prints progress to the console. */
final class Progress {

    private static final long BEGAN = System.nanoTime();

    private Progress() {}

    static void say(String line) {
        System.out.printf("[%5d s] %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000, line);
    }
}
