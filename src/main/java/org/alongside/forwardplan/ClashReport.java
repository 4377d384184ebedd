package org.alongside.forwardplan;

import java.util.List;

/** The forward plan's findings on proposed engagement: clashes, nearest first, and the load on each group. */
public record ClashReport(List<Clash> clashes, List<GroupLoad> loads) {

    public static final ClashReport NONE = new ClashReport(List.of(), List.of());

    public ClashReport {
        clashes = List.copyOf(clashes);
        loads = List.copyOf(loads);
    }

    /** Groups at or above the council's limit. */
    public List<GroupLoad> askedTooOften() {
        return loads.stream().filter(GroupLoad::tooOften).toList();
    }

    public boolean isQuiet() {
        return clashes.isEmpty() && askedTooOften().isEmpty();
    }
}
