package org.alongside.forwardplan;

import java.util.List;

/** What the forward plan says about proposed engagement: clashes, nearest first, and the load on each of its groups. */
public record ClashReport(List<Clash> clashes, List<GroupLoad> loads) {

    public static final ClashReport NONE = new ClashReport(List.of(), List.of());

    public ClashReport {
        clashes = List.copyOf(clashes);
        loads = List.copyOf(loads);
    }

    /** Groups that are asked as often as the council has set as the limit, or more. */
    public List<GroupLoad> askedTooOften() {
        return loads.stream().filter(GroupLoad::tooOften).toList();
    }

    public boolean isQuiet() {
        return clashes.isEmpty() && askedTooOften().isEmpty();
    }
}
