package org.alongside.bench;

import java.util.Locale;

/** The upper or lower limit for a figure. */
record Budget(boolean atLeast, double limit) {

    static Budget atLeast(double limit) {
        return new Budget(true, limit);
    }

    static Budget atMost(double limit) {
        return new Budget(false, limit);
    }

    boolean holds(double figure) {
        return atLeast ? figure >= limit : figure <= limit;
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "<= ")
                + String.format(Locale.ROOT, "%s", limit).replaceFirst("\\.0$", "");
    }
}
