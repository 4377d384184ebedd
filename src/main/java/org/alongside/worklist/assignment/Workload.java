package org.alongside.worklist.assignment;

import java.util.UUID;

/**
 * How much one person has to do.
 *
 * @param items all that is open, votes included
 * @param overdue late, without what waits because its project is paused
 * @param dueThisWeek due today or by Sunday
 * @param forOthers what the person does for people who are away
 */
public record Workload(UUID person, int items, int overdue, int dueThisWeek, int forOthers) {

    /** What is neither late nor due this week. */
    public int rest() {
        return items - overdue - dueThisWeek;
    }
}
