package org.alongside.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a form.
 *
 * @param key its name in URLs
 * @param hiddenWhen FEEL condition that hides the page, or null
 */
public record Page(
        String key,
        String title,
        String hint,
        List<Part> parts,
        @Nullable String hiddenWhen) {}
