package org.alongside.decision.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.lifecycle.RoundEarlyClosing;
import org.jspecify.annotations.Nullable;

/**
 * Whether a round can be closed before its deadline, and if not, why. Members who wait for the council or have not
 * been warned keep their time.
 *
 * @param undecided number of seats that have not voted
 * @param deciding number of seats that can vote
 * @param notReminded number of seats that have neither voted nor been reminded
 * @param from the first day on which the reminders are old enough, once all are sent
 * @param against empty when it can be closed
 */
public record EarlyClosePolicy(
        int undecided,
        int deciding,
        int notReminded,
        @Nullable LocalDate from,
        Set<Hindrance> against) {

    /** Working days that must pass after a reminder. */
    public static final int WORKING_DAYS_AFTER_REMINDER = 2;

    public EarlyClosePolicy {
        against = Set.copyOf(against);
    }

    /** Reasons why a round cannot be closed early. */
    public enum Hindrance {
        /** The person is neither the chair nor a deputy of the chair. */
        NOT_CHAIR,
        /** The chair has declared an interest. */
        INTEREST,
        /** The round is not open, or its project is paused. */
        NOT_OPEN,
        /** Too few votes, or too few of them from members with lived experience. */
        NO_QUORUM,
        /** A member's format is missing, so their time has not begun. */
        WAITS_FOR_FORMAT,
        /** A question is unanswered, or a member who has not voted waits for help. */
        WAITS_FOR_ANSWER,
        NOT_REMINDED,
        REMINDED_LATELY
    }

    /** All hindrances, in the order in which to resolve them. */
    public List<Hindrance> hindrances() {
        return against.stream().sorted().toList();
    }

    public boolean isAllowed() {
        return against.isEmpty();
    }

    /** Checks the seats. {@link RoundEarlyClosing} passes in what it found about the person, formats and questions. */
    public static EarlyClosePolicy of(Round round, WorkingDays days, Set<Hindrance> known) {
        List<RoundSeat> undecided = round.electorate().deciding().stream()
                .filter(seat -> seat.counting().isEmpty())
                .toList();
        // Members who wait for a format get no reminder: that is a hindrance of its own.
        List<Optional<LocalDate>> reminders = undecided.stream()
                .filter(seat -> seat.lastDay() != null)
                .map(seat -> Optional.ofNullable(seat.remindedOn()))
                .toList();
        int without = (int) reminders.stream().filter(Optional::isEmpty).count();
        LocalDate from = without > 0
                ? null
                : reminders.stream()
                        .map(reminder -> days.plus(reminder.orElseThrow(), WORKING_DAYS_AFTER_REMINDER))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        Set<Hindrance> against = EnumSet.noneOf(Hindrance.class);
        against.addAll(known);
        if (!round.electorate().quorum().isQuorate()) {
            against.add(Hindrance.NO_QUORUM);
        }
        if (without > 0) {
            against.add(Hindrance.NOT_REMINDED);
        }
        if (from != null && from.isAfter(days.today())) {
            against.add(Hindrance.REMINDED_LATELY);
        }
        return new EarlyClosePolicy(
                undecided.size(), round.electorate().deciding().size(), without, from, against);
    }
}
