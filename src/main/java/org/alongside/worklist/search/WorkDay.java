package org.alongside.worklist.search;

import java.time.LocalDate;
import java.util.List;
import org.alongside.worklist.WorkItem;

/**
 * The items due on one day: the first of them, and the total.
 *
 * @param number exact up to {@link WorkSearch#COUNTED_UP_TO}; one more means "more than"
 */
public record WorkDay(LocalDate day, List<WorkItem> items, int number) {

    /** How many of the day's items are not in {@link #items}. */
    public int more() {
        return number - items.size();
    }
}
