package org.alongside.form.view;

import java.util.LinkedHashSet;
import java.util.Set;

/** The input names of a page in order, and the focused one. */
final class InputNames {

    private final String focus;
    private final Set<String> fresh;
    private final Set<String> drawn = new LinkedHashSet<>();

    /**
     * @param focus name of an input, or name prefix of a row, such as {@code partners-0-}; or empty
     * @param fresh names of the questions that an answer on the page has just revealed
     */
    InputNames(String focus, Set<String> fresh) {
        this.focus = focus;
        this.fresh = fresh;
    }

    void add(String name) {
        drawn.add(name);
    }

    Set<String> drawn() {
        return drawn;
    }

    boolean isFresh(String name) {
        return fresh.contains(name);
    }

    /** Whether the input rendered last is focused: the one named, or the first of a new row. */
    boolean isFocused(String name) {
        return !focus.isEmpty() && (name.equals(focus) || isFirstIn(focus, name));
    }

    /** Whether this is the first input rendered for a new row. */
    private boolean isFirstIn(String row, String name) {
        return row.endsWith("-")
                && name.startsWith(row)
                && drawn.stream().filter(each -> each.startsWith(row)).count() == 1;
    }
}
