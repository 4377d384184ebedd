package org.alongside.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a form.
 *
 * @param key its name in addresses
 * @param hiddenWhen FEEL that leaves the whole page out, or null
 */
public record Page(
        String key,
        String title,
        String hint,
        List<Part> parts,
        @Nullable String hiddenWhen) {}
