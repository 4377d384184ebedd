package org.alongside.worklist.assignment;

import java.util.UUID;

/**
 * One person's workload.
 *
 * @param items all open items, including votes
 * @param overdue overdue items, without those on hold
 * @param dueThisWeek items due from today to Sunday
 * @param forOthers items covered for absent people
 */
public record Workload(UUID person, int items, int overdue, int dueThisWeek, int forOthers) {

    /** Items neither overdue nor due this week. */
    public int rest() {
        return items - overdue - dueThisWeek;
    }
}
