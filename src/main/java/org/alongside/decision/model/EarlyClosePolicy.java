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
 * Whether a round can be closed before its deadline, and if not, what stands against it. Nobody loses time who waits for the
 * council, or who was not told that time may run out.
 *
 * @param undecided how many seats have not voted
 * @param deciding how many could
 * @param notReminded how many of those who have not voted were not reminded yet
 * @param from the first day on which the reminders are old enough, once everybody has one
 * @param against nothing when it can be closed
 */
public record EarlyClosePolicy(
        int undecided,
        int deciding,
        int notReminded,
        @Nullable LocalDate from,
        Set<Hindrance> against) {

    /** How many working days somebody has after a reminder. */
    public static final int WORKING_DAYS_AFTER_REMINDER = 2;

    public EarlyClosePolicy {
        against = Set.copyOf(against);
    }

    /** What stands against closing a round early. */
    public enum Hindrance {
        /** Whoever asks is neither the chair nor stands in for the chair. */
        NOT_CHAIR,
        /** The chair has declared an interest in the question. */
        INTEREST,
        /** It is not open, or its project is paused. */
        NOT_OPEN,
        /** Too few have voted, or too few of them have lived experience. */
        NO_QUORUM,
        /** Somebody's time has not begun: a format is missing. */
        WAITS_FOR_FORMAT,
        /** A question has no answer, or somebody who has not voted waits for help. */
        WAITS_FOR_ANSWER,
        NOT_REMINDED,
        REMINDED_LATELY
    }

    /** What stands against it, in the order in which one would put it right. */
    public List<Hindrance> hindrances() {
        return against.stream().sorted().toList();
    }

    public boolean isAllowed() {
        return against.isEmpty();
    }

    /** Looks at the seats; who asks, formats and questions are for {@link RoundEarlyClosing} to add. */
    public static EarlyClosePolicy of(Round round, WorkingDays days, Set<Hindrance> known) {
        List<RoundSeat> undecided = round.electorate().deciding().stream()
                .filter(seat -> seat.counting().isEmpty())
                .toList();
        // Who waits for a format is not reminded: that is a hindrance of its own.
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
