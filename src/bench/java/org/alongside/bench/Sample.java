package org.alongside.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measurements of one thing. */
final class Sample {

    private final double[] sorted;

    Sample(Collection<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int size() {
        return sorted.length;
    }

    double p50() {
        return at(0.50);
    }

    double p95() {
        return at(0.95);
    }

    /** For rates, where slow means small: the 5th percentile. */
    double p5() {
        return at(0.05);
    }

    double highest() {
        return sorted[sorted.length - 1];
    }

    /** Nearest rank: always an actual measurement. */
    private double at(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
