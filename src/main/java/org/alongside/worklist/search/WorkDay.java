package org.alongside.worklist.search;

import java.time.LocalDate;
import java.util.List;
import org.alongside.worklist.WorkItem;

/**
 * What is due on one day: the first items, and how many there are in all.
 *
 * @param number exact up to {@link WorkSearch#COUNTED_UP_TO}; one more stands for "more"
 */
public record WorkDay(LocalDate day, List<WorkItem> items, int number) {

    /** How many of the day are not among {@link #items}. */
    public int more() {
        return number - items.size();
    }
}
