package org.alongside.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures alternatives in turn, so that background load affects all of them equally. The starting one rotates between
 * rounds.
 *
 * @param warmUp rounds that are not counted
 * @param rounds rounds that are counted
 * @param limit no round starts after this, once {@link #FEWEST} have been counted
 */
record Duel(int warmUp, int rounds, Duration limit) {

    static final int FEWEST = 10;

    /** One of the alternatives. */
    @FunctionalInterface
    interface Way {
        /** Runs once and returns the measurement. */
        double once(int round) throws Exception;
    }

    /** Work to be timed. */
    @FunctionalInterface
    interface Work {
        void run(int round) throws Exception;
    }

    /** Times work in milliseconds. */
    static Way millis(Work work) {
        return round -> {
            long from = System.nanoTime();
            work.run(round);
            return (System.nanoTime() - from) / 1e6;
        };
    }

    List<Sample> between(List<Way> ways) throws Exception {
        List<List<Double>> measured = new ArrayList<>();
        ways.forEach(way -> measured.add(new ArrayList<>()));
        long end = 0;
        for (int round = 0; round < warmUp + rounds; round++) {
            if (round == warmUp) {
                end = System.nanoTime() + limit.toNanos();
            }
            if (round >= warmUp + FEWEST && System.nanoTime() > end) {
                break;
            }
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (turn + round) % ways.size();
                double figure = ways.get(way).once(round);
                if (round >= warmUp) {
                    measured.get(way).add(figure);
                }
            }
        }
        return measured.stream().map(Sample::new).toList();
    }
}
