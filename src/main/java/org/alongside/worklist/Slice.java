package org.alongside.worklist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where in the list a page begins, and up to which due date it goes.
 *
 * @param before only items due before this day
 * @param afterDue the due date of the last item seen, with {@code afterItem} its id: the page goes on behind it
 */
public record Slice(LocalDate before, LocalDate afterDue, UUID afterItem) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    public static Slice start() {
        return new Slice(LATEST, EARLIEST, FIRST);
    }

    public static Slice overdueOn(LocalDate today) {
        return new Slice(today, EARLIEST, FIRST);
    }

    public Slice behind(LocalDate due, UUID item) {
        return new Slice(before, due, item);
    }
}
