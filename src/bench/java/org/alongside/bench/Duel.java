package org.alongside.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures several ways to do the same in turns, so that whatever else the computer does meets all of them alike. Who
 * begins changes from round to round.
 *
 * @param warmUp rounds that do not count
 * @param rounds rounds that count
 * @param limit after which no further round begins, when at least {@link #FEWEST} have counted
 */
record Duel(int warmUp, int rounds, Duration limit) {

    static final int FEWEST = 10;

    /** One way to do it. */
    @FunctionalInterface
    interface Way {
        /** Does it once and says what was measured. */
        double once(int round) throws Exception;
    }

    /** Something whose time is measured. */
    @FunctionalInterface
    interface Work {
        void run(int round) throws Exception;
    }

    /** Milliseconds that something takes. */
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
