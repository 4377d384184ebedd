package org.alongside.form.view;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the inputs of a page in its order, and which of them the cursor starts in. */
final class InputNames {

    private final String focus;
    private final Set<String> drawn = new LinkedHashSet<>();

    /** @param focus name of an input, or the start of the names in a row, such as {@code partners-0-}; empty for none */
    InputNames(String focus) {
        this.focus = focus;
    }

    void add(String name) {
        drawn.add(name);
    }

    Set<String> drawn() {
        return drawn;
    }

    /** Whether the cursor starts in this input, the last one drawn: the one named, or the first of a new row. */
    boolean isFocused(String name) {
        return !focus.isEmpty() && (name.equals(focus) || isFirstIn(focus, name));
    }

    /** The first input of a new row: no name of that row was drawn before it. */
    private boolean isFirstIn(String row, String name) {
        return row.endsWith("-")
                && name.startsWith(row)
                && drawn.stream().filter(each -> each.startsWith(row)).count() == 1;
    }
}
