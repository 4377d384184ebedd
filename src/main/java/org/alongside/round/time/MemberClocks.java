package org.alongside.round.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.WorkingDays;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Viewer;
import org.alongside.round.PackClocks;
import org.alongside.round.SeatClock;
import org.alongside.round.TimedRound;
import org.alongside.round.TimedSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each member's own time in a round of any kind. It starts when their papers are available in their format (design
 * section 4); until then officers have a work item for the missing format, and the member has no deadline. The round
 * closes at the latest of all deadlines.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MemberClocks {

    /** How long officers have to make a format. */
    public static final int FORMAT_WORKING_DAYS = 5;

    private final RequestedFormats formats;
    private final WaitingSeats waiting;
    private final ClockWorkItems work;
    private final CaseRecord record;
    private final WorkingDays days;

    MemberClocks(
            RequestedFormats formats, WaitingSeats waiting, ClockWorkItems work, CaseRecord record, WorkingDays days) {
        this.formats = formats;
        this.waiting = waiting;
        this.work = work;
        this.record = record;
        this.days = days;
    }

    /**
     * Starts the time of every member whose format is available, when the round opens. A format set for the seat takes
     * precedence; otherwise any one of the formats in the member's access passport will do.
     */
    public void begin(TimedRound round) {
        formats.readPassports(round);
        List<TimedSeat> begun = new ArrayList<>();
        for (TimedSeat seat : round.asked()) {
            FormatNeed need = seat.need();
            if (formats.canBeRead(round, need)) {
                seat.startUntil(round.lastDay());
                begun.add(seat);
            } else {
                work.format(round, Objects.requireNonNull(need));
            }
        }
        work.ballots(round, begun);
    }

    /**
     * Sets a member's format for this round and later ones.
     *
     * @param need null for the standard format
     * @return whether it is available already
     */
    public boolean need(TimedRound round, TimedSeat seat, @Nullable FormatNeed need) {
        FormatNeed before = seat.need();
        formats.change(seat, need);
        boolean there = formats.canBeRead(round, need);
        if (!round.isOpen() || !seat.takesPart()) {
            return there;
        }
        if (!there) {
            work.format(round, Objects.requireNonNull(need));
            if (!seat.hasAnswered() && seat.lastDay() != null) {
                seat.stop();
                work.noBallot(seat);
                record.write(round.act("clock-stopped").withoutName());
            }
        } else if (seat.lastDay() == null) {
            start(round, seat);
        }
        if (before != null && nobodyNeeds(round, before)) {
            work.noFormat(round, before);
        }
        tellIfLater(round);
        return there;
    }

    /**
     * Adds the papers in another format. Time starts today for each member who waited for it, with as many working days
     * as the round gave the others.
     *
     * @param words text for the page
     * @throws org.alongside.form.answer.ValidationRejected when the file is invalid
     */
    public void give(
            TimedRound round, FormatNeed need, @Nullable String words, PackClocks.@Nullable File file, Viewer by) {
        formats.put(round, need, words, file, by);
        record.write(round.act("pack-format-given").fact(need.format()));
        work.formatGiven(round, need);
        if (!round.isOpen()) {
            return;
        }
        for (TimedSeat seat : round.asked()) {
            FormatNeed needed = seat.need();
            if (seat.lastDay() == null && needed != null && needed.isSameAs(need)) {
                start(round, seat);
                work.answered(round, seat, by.id());
            }
        }
        tellIfLater(round);
    }

    /**
     * At the round's deadline: moves it while a member's time has not started, to the earliest day on which that
     * member's time could end.
     *
     * @return the new closing time; empty when no member is waiting
     */
    public Optional<Instant> waitOn(TimedRound round) {
        if (!round.isOpen() || waiting(round).isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastDay = days.plus(days.today(), round.workingDays());
        Instant closesAt = days.endOf(lastDay);
        round.shift(lastDay, closesAt);
        record.write(round.act("deadline-waits").fact(lastDay));
        return Optional.of(closesAt);
    }

    /** Extends all running times, and starts those whose format is available by now. The caller updates the process. */
    public void extend(TimedRound round) {
        LocalDate until = round.lastDay();
        for (TimedSeat seat : round.asked()) {
            LocalDate own = seat.lastDay();
            if (own == null && formats.canBeRead(round, seat.need())) {
                start(round, seat);
            } else if (own != null && own.isBefore(until)) {
                seat.startUntil(until);
                work.ballotDue(seat, until);
            }
        }
        moveToLatest(round);
    }

    /** A substitute answers for a member. They do not need the member's format, so time that has not started starts. */
    public void handedTo(TimedRound round, TimedSeat seat, UUID person) {
        FormatNeed need = seat.need();
        if (seat.lastDay() == null) {
            seat.needs(null);
            start(round, seat);
            if (need != null && nobodyNeeds(round, need)) {
                work.noFormat(round, need);
            }
            tellIfLater(round);
        }
        work.handTo(seat, person);
    }

    /** The member has left the round: withdraws a request for a format that only they needed. */
    public void left(TimedRound round, TimedSeat seat) {
        FormatNeed need = seat.need();
        if (need != null && nobodyNeeds(round, need)) {
            work.noFormat(round, need);
        }
        work.noBallot(seat);
    }

    /** Withdraws all requests for formats of this round. */
    public void end(TimedRound round) {
        round.seats().stream()
                .map(TimedSeat::need)
                .filter(Objects::nonNull)
                .forEach(need -> work.noFormat(round, need));
    }

    /** Each seat's time, by name. */
    public List<SeatClock> of(TimedRound round) {
        return waiting.clocks(round);
    }

    /** The seats whose time has not started because their format is not available. */
    public List<TimedSeat> waiting(TimedRound round) {
        return waiting.of(round);
    }

    /** Starts a member's time today, including any extension in the meantime. */
    private void start(TimedRound round, TimedSeat seat) {
        LocalDate own = days.plus(days.today(), round.workingDays());
        LocalDate until = round.extendedTo().stream()
                .filter(to -> to.isAfter(own))
                .max(Comparator.naturalOrder())
                .orElse(own);
        seat.startUntil(until);
        record.write(round.act("clock-started").fact(until).withoutName());
        if (!seat.hasAnswered()) {
            work.ballot(round, seat, until);
            if (seat.need() != null) {
                round.tellReady(seat);
            }
        }
    }

    private static boolean nobodyNeeds(TimedRound round, FormatNeed before) {
        return round.asked().stream()
                .map(TimedSeat::need)
                .filter(Objects::nonNull)
                .noneMatch(before::isSameAs);
    }

    /** Messages the process when the round's deadline has moved. */
    private void tellIfLater(TimedRound round) {
        if (moveToLatest(round)) {
            round.tellLater(days.endOf(round.lastDay()));
        }
    }

    /** Keeps the round's deadline at or after every member's own. */
    private boolean moveToLatest(TimedRound round) {
        Optional<LocalDate> later = round.asked().stream()
                .map(TimedSeat::lastDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(latest -> latest.isAfter(round.lastDay()));
        later.ifPresent(latest -> round.shift(latest, days.endOf(latest)));
        return later.isPresent();
    }
}
