package org.alongside.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs actions simultaneously, each in its own thread. */
public final class AtOnce {

    private AtOnce() {}

    /** Returns their results in order; false for an action refused with one of these exceptions. */
    @SafeVarargs
    public static List<Boolean> together(List<Callable<Boolean>> acts, Class<? extends RuntimeException>... refusals)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (Callable<Boolean> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        return act.call();
                    } catch (RuntimeException thrown) {
                        if (Stream.of(refusals).noneMatch(refusal -> refusal.isInstance(thrown))) {
                            throw thrown;
                        }
                        return false;
                    }
                }));
            }
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
