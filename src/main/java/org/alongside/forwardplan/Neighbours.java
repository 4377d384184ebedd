package org.alongside.forwardplan;

import java.util.List;

/** What the forward plan says about proposed engagement: clashes, nearest first, and the load on each of its groups. */
public record Neighbours(List<Clash> clashes, List<Load> loads) {

    public static final Neighbours NONE = new Neighbours(List.of(), List.of());

    public Neighbours {
        clashes = List.copyOf(clashes);
        loads = List.copyOf(loads);
    }

    /** Groups that are asked as often as the council has set as the limit, or more. */
    public List<Load> askedTooOften() {
        return loads.stream().filter(Load::tooOften).toList();
    }

    public boolean isQuiet() {
        return clashes.isEmpty() && askedTooOften().isEmpty();
    }
}
