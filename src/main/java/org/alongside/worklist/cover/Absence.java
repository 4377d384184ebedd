package org.alongside.worklist.cover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is away: from the midnight before the first day to the midnight after the last, in London.
 *
 * @param deputy who stands in; nobody means that work goes to the group
 * @param openToo whether what is open already goes over as well, not only what comes in meanwhile
 * @param setBy who said so: the person, a team lead or a manager
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

    /** Where it stands. */
    public enum State {
        PLANNED,
        RUNNING,
        OVER,
        CANCELLED
    }

    /** Whether it is to come or goes on. */
    public boolean isAhead() {
        return state == State.PLANNED || state == State.RUNNING;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it has a day in common with the days from one to another, both counted. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }

    /** Whether it is to begin: its first day has come and its last is not over. */
    boolean startsOn(LocalDate today) {
        return state == State.PLANNED && !firstDay.isAfter(today) && !lastDay.isBefore(today);
    }

    /** Whether it is to end: also one that nobody saw begin. */
    boolean isOverOn(LocalDate today) {
        return isAhead() && lastDay.isBefore(today);
    }

    /** What it is to be when somebody changes it: of one that goes on, only the last day and the deputy can change. */
    Plan changedTo(Plan plan) {
        return isRunning() ? new Plan(account, firstDay, plan.lastDay(), plan.deputy(), openToo, plan.setBy()) : plan;
    }

    /**
     * What somebody says about being away.
     *
     * @param setBy who says so
     */
    public record Plan(
            UUID account,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable UUID deputy,
            boolean openToo,
            UUID setBy) {}

    /** Why an absence cannot be as it was typed, and beside which field that stands. */
    public enum Problem {
        END_BEFORE_START("lastDay"),
        IN_THE_PAST("firstDay"),
        OVER_ALREADY("lastDay"),
        TOO_LONG("lastDay"),
        /** The person is away at that time already. */
        OVERLAPS("firstDay"),
        /** The person stands in for somebody else at that time: what came to them would have to go on to a third. */
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

    /** An absence cannot be as it was typed. */
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
