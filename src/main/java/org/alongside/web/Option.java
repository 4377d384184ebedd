package org.alongside.web;

import org.jspecify.annotations.Nullable;

/** One choice in radios, checkboxes or a select: the value that is posted, what people read, and a hint. */
public record Option(String value, String label, @Nullable String hint) {

    /** A choice without a hint. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
