package org.alongside.web;

import org.jspecify.annotations.Nullable;

/** A row of a summary list: name, value, and an optional link for changing it. */
public record SummaryRow(
        String key,
        String value,
        @Nullable String href,
        @Nullable String action) {

    /** A read-only row. */
    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null, null);
    }
}
