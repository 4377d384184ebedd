package org.alongside.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results.
 *
 * @param name what was measured, against what, and how often
 * @param p95 the 95th percentile for times; the 5th for rates
 * @param peer the peer's median
 * @param ratio how many times better than the peer; above 1 is better
 * @param budget the limit on the ratio, or on the figure without a peer; null for none
 */
record Result(
        String name,
        String unit,
        double p50,
        double p95,
        @Nullable Double peer,
        @Nullable Double peerP95,
        @Nullable Double ratio,
        @Nullable String budget,
        @Nullable Boolean holds) {

    /** Times: lower is better. */
    static Result times(String name, Sample ours, Sample peer, @Nullable Budget budget) {
        return of(name, "ms", ours.p50(), ours.p95(), peer.p50(), peer.p95(), peer.p50() / ours.p50(), budget, ours);
    }

    /** Rates: higher is better. */
    static Result rates(String name, String unit, Sample ours, Sample peer, @Nullable Budget budget) {
        return of(name, unit, ours.p50(), ours.p5(), peer.p50(), peer.p5(), ours.p50() / peer.p50(), budget, ours);
    }

    /** The slowdown from the small to the large data set. */
    static Result growth(String name, Sample large, Sample small, Budget budget) {
        return of(
                name,
                "ms",
                large.p50(),
                large.p95(),
                small.p50(),
                small.p95(),
                large.p50() / small.p50(),
                budget,
                large);
    }

    /** Without a peer: the budget limits the p95. */
    static Result alone(String name, String unit, Sample sample, Budget budget) {
        return new Result(
                name + counted(sample),
                unit,
                sample.p50(),
                sample.p95(),
                null,
                null,
                null,
                "p95 " + budget,
                budget.holds(sample.p95()));
    }

    private static Result of(
            String name,
            String unit,
            double p50,
            double p95,
            double peer,
            double peerP95,
            double ratio,
            @Nullable Budget budget,
            Sample sample) {
        return new Result(
                name + counted(sample),
                unit,
                p50,
                p95,
                peer,
                peerP95,
                ratio,
                budget == null ? null : budget.toString(),
                budget == null ? null : budget.holds(ratio));
    }

    private static String counted(Sample sample) {
        return " (n=" + sample.size() + ")";
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("unit", unit);
        all.put("p50", rounded(p50));
        all.put("p95", rounded(p95));
        all.put("peer", rounded(peer));
        all.put("peer_p95", rounded(peerP95));
        all.put("ratio", rounded(ratio));
        all.put("budget", budget);
        all.put("holds", holds);
        return all;
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : Math.round(figure * 1000) / 1000.0;
    }
}
