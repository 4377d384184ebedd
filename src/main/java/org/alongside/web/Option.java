package org.alongside.web;

import org.jspecify.annotations.Nullable;

/** An option of radios, checkboxes or a select: the posted value, its label and a hint. */
public record Option(String value, String label, @Nullable String hint) {

    /** An option without a hint. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
