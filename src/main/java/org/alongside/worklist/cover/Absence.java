package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence, from the midnight before the first day to the midnight after the last, London time.
 *
 * @param deputy the deputy; null when work goes to the group
 * @param openToo whether items already open are handed over too, not only new ones
 * @param setBy who entered it: the person, a team lead or a manager
 */
public record Absence(
        UUID id,
        UUID account,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable UUID deputy,
        boolean openToo,
        State state,
        UUID setBy) {

    /** The state of an absence. */
    public enum State {
        PLANNED,
        RUNNING,
        OVER,
        CANCELLED
    }

    /** Whether it is planned or current. */
    public boolean isAhead() {
        return state == State.PLANNED || state == State.RUNNING;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it shares a day with this period, both ends included. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    /** Whether it is due to start: its first day has come and its last has not passed. */
    boolean startsOn(LocalDate today) {
        return state == State.PLANNED && !firstDay.isAfter(today) && !lastDay.isBefore(today);
    }

    /** Whether it is due to end, even if it was never started. */
    boolean isOverOn(LocalDate today) {
        return isAhead() && lastDay.isBefore(today);
    }

    /** Applies a change: for a current absence, only the last day and the deputy can change. */
    Plan changedTo(Plan plan) {
        return isRunning() ? new Plan(account, firstDay, plan.lastDay(), plan.deputy(), openToo, plan.setBy()) : plan;
    }

    /**
     * A planned absence as entered.
     *
     * @param setBy the person who enters it
     */
    public record Plan(
            UUID account,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable UUID deputy,
            boolean openToo,
            UUID setBy) {}

    /** Why an absence is refused, and the field that shows the message. */
    public enum Problem {
        END_BEFORE_START("lastDay"),
        IN_THE_PAST("firstDay"),
        OVER_ALREADY("lastDay"),
        TOO_LONG("lastDay"),
        /** The person is already away at that time. */
        OVERLAPS("firstDay"),
        /** The person is a deputy at that time, so that covered work would have to move on to a third person. */
        STANDS_IN("firstDay"),
        DEPUTY_IS_SELF("deputy"),
        DEPUTY_CANNOT_SIGN_IN("deputy"),
        DEPUTY_LACKS_ROLE("deputy"),
        DEPUTY_AWAY("deputy");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** The absence breaks a rule. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        Refused(Problem problem) {
            super("The absence cannot be so: " + problem);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
