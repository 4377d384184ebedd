package org.alongside.web;

import org.jspecify.annotations.Nullable;

/** One row of a summary list: its name, its value, and where it can be changed if it can. */
public record SummaryRow(
        String key,
        String value,
        @Nullable String href,
        @Nullable String action) {

    /** A row that is only read. */
    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null, null);
    }
}
