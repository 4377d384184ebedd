package org.alongside.panel;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.calendar.WorkingDays;
import org.alongside.document.Documents;
import org.alongside.engine.Cases;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Viewer;
import org.alongside.panel.process.PanelProcess;
import org.alongside.person.Format;
import org.alongside.person.Passports;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each member's own time in a round. It begins when what they read is there in the format they need (design section 4); until
 * then the missing format is an officer's work and no deadline runs for them. The round's deadline is the latest of all.
 */
@Component
@Transactional
public class RoundClocks {

    /** How long officers have to make a format. */
    static final int FORMAT_WORKING_DAYS = 5;

    private final Rounds rounds;
    private final Seats seats;
    private final PackFormats formats;
    private final Shelf shelf;
    private final HelpRequests helpRequests;
    private final ClockWork work;
    private final RoundLetters letters;
    private final Documents documents;
    private final Passports passports;
    private final Accounts accounts;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;
    private final MessageSource messages;

    RoundClocks(
            Rounds rounds,
            Seats seats,
            PackFormats formats,
            Shelf shelf,
            HelpRequests helpRequests,
            ClockWork work,
            RoundLetters letters,
            Documents documents,
            Passports passports,
            Accounts accounts,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock,
            MessageSource messages) {
        this.rounds = rounds;
        this.seats = seats;
        this.formats = formats;
        this.shelf = shelf;
        this.helpRequests = helpRequests;
        this.work = work;
        this.letters = letters;
        this.documents = documents;
        this.passports = passports;
        this.accounts = accounts;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
        this.messages = messages;
    }

    /** A file as it was sent. */
    public record File(String name, InputStream content) {}

    /**
     * The round opens: the time of everybody begins who can read it. What is said of the seat counts; else what the member
     * asked for in their access passport, of which one is enough.
     */
    void begin(Round round) {
        Set<UUID> unsaid = round.deciding().stream()
                .filter(seat -> seat.need() == null)
                .map(RoundSeat::account)
                .collect(Collectors.toSet());
        Map<UUID, List<Format>> asked = passports.formats(unsaid, round.reference(), text("panel.passports.read"));
        List<RoundSeat> begun = new ArrayList<>();
        for (RoundSeat seat : round.deciding()) {
            if (seat.need() == null) {
                asked.getOrDefault(seat.account(), List.of()).stream()
                        .map(format -> new Need(format, ""))
                        .min(Comparator.comparing(need -> !shelf.has(round.id(), need)))
                        .ifPresent(seat::needs);
            }
            Need need = seat.need();
            if (canBeRead(round, need)) {
                seat.startUntil(round.lastDay());
                begun.add(seat);
            } else {
                work.format(round, Objects.requireNonNull(need));
            }
        }
        work.ballots(round, begun);
    }

    /** What was given for the first round of a question is there for the second. */
    void carry(Round first, Round second) {
        formats.findAllByRoundOrderByGivenAtDesc(first.id())
                .forEach(given -> formats.save(new PackFormat(
                        second.id(), given.need(), given.document(), given.words(), given.givenBy(), given.givenAt())));
    }

    /**
     * A member needs what is to be read in this format from now on: in this round, and in those to come.
     *
     * @param need nothing for the standard one
     * @return whether it is there already
     */
    public boolean need(UUID id, UUID roundSeat, @Nullable Need need) {
        Round round = lock(id);
        return need(round, round.seat(roundSeat).orElseThrow(() -> new NoSuchRound(roundSeat)), need);
    }

    boolean need(Round round, RoundSeat seat, @Nullable Need need) {
        Need before = seat.need();
        seat.needs(need);
        seats.findById(seat.seat()).ifPresent(held -> held.reads(need));
        boolean there = canBeRead(round, need);
        if (round.state() != RoundState.OPEN || seat.isExcluded()) {
            return there;
        }
        if (!there) {
            work.format(round, Objects.requireNonNull(need));
            if (seat.counting().isEmpty() && seat.lastDay() != null) {
                seat.stop();
                work.noBallot(seat);
                record.write(Act.on(round.reference(), "clock-stopped").fact(round.number()));
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

    /** Whoever has this seat needs this from the next round on; nothing for the standard format. */
    public void always(UUID seat, @Nullable Need need) {
        seats.findById(seat).orElseThrow(() -> new NoSuchRound(seat)).reads(need);
    }

    /**
     * An officer gives what members read in another format. The time of everybody who waited for it begins today, and lasts as
     * many working days as the round gave the others.
     *
     * @param words to be read on the page
     * @throws org.alongside.form.Refused with what is wrong with the file
     */
    public void give(UUID id, Need need, @Nullable String words, @Nullable File file, Viewer by) {
        Round round = lock(id);
        UUID document = file == null
                ? null
                : documents
                        .attach(round.reference(), null, by, file.name(), file.content())
                        .id();
        formats.save(new PackFormat(id, need, document, StringUtils.trimToNull(words), by.id(), clock.instant()));
        record.write(Act.on(round.reference(), "pack-format-given")
                .fact(round.number())
                .fact(need.format()));
        work.formatGiven(round, need);
        if (round.state() != RoundState.OPEN) {
            return;
        }
        for (RoundSeat seat : round.deciding()) {
            Need needed = seat.need();
            if (seat.lastDay() == null && needed != null && needed.isSameAs(need)) {
                start(round, seat);
                answered(round, seat, by.id());
            }
        }
        tellIfLater(round);
    }

    /**
     * The round's deadline has come. While somebody's time has not begun it moves on: to the earliest day on which that member
     * could have had theirs.
     *
     * @return when it closes now; nothing when nobody waits
     */
    public Optional<Instant> waitOn(UUID id) {
        Round round = lock(id);
        if (round.state() != RoundState.OPEN || waiting(round).isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastDay = days.plus(days.today(), round.workingDays());
        round.shift(lastDay, days.endOf(lastDay));
        record.write(
                Act.on(round.reference(), "deadline-waits").fact(round.number()).fact(lastDay));
        return Optional.of(round.closesAt());
    }

    /** There is more time: for everybody whose time runs, and for those who can read it by now. The process is told by others. */
    void extend(Round round) {
        LocalDate until = round.lastDay();
        for (RoundSeat seat : round.deciding()) {
            LocalDate own = seat.lastDay();
            if (own == null && canBeRead(round, seat.need())) {
                start(round, seat);
            } else if (own != null && own.isBefore(until)) {
                seat.startUntil(until);
                work.ballotDue(seat, until);
            }
        }
        moveToLatest(round);
    }

    /** The whole round is so many working days later. The due dates of work that was held move by themselves. */
    void shift(Round round, int workingDays) {
        for (RoundSeat seat : round.seats()) {
            LocalDate own = seat.lastDay();
            if (own != null) {
                seat.startUntil(days.plus(own, workingDays));
                seat.remindedLater(reminded -> days.plus(reminded, workingDays));
            }
        }
    }

    /** A member is out of the round: nobody makes a format that only they would read. */
    void left(Round round, RoundSeat seat) {
        Need need = seat.need();
        if (need != null && nobodyNeeds(round, need)) {
            work.noFormat(round, need);
        }
        work.noBallot(seat);
    }

    /** Nobody waits for a format of this round any more. */
    void end(Round round) {
        round.seats().stream()
                .map(RoundSeat::need)
                .filter(Objects::nonNull)
                .forEach(need -> work.noFormat(round, need));
    }

    /** Each seat's time, by name. */
    @Transactional(readOnly = true)
    public List<SeatClock> of(UUID id) {
        Round round = rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
        List<RoundSeat> waiting = round.state() == RoundState.OPEN ? waiting(round) : List.of();
        Map<UUID, String> names =
                accounts.names(round.seats().stream().map(RoundSeat::account).collect(Collectors.toSet()));
        return round.seats().stream()
                .map(seat -> new SeatClock(
                        seat.id(),
                        names.getOrDefault(seat.account(), text("panel.somebody")),
                        seat.need(),
                        seat.lastDay(),
                        waiting.contains(seat)))
                .sorted(Comparator.comparing(SeatClock::name))
                .toList();
    }

    private boolean canBeRead(Round round, @Nullable Need need) {
        return need == null || shelf.has(round.id(), need);
    }

    /** The seats whose time has not begun, because what they read is not there in the format they need. */
    List<RoundSeat> waiting(Round round) {
        return round.deciding().stream()
                .filter(seat -> seat.lastDay() == null && seat.counting().isEmpty())
                // Nobody can be written to whose account is gone: that must not hold the others for ever.
                .filter(seat ->
                        accounts.find(seat.account()).filter(Account::enabled).isPresent())
                .toList();
    }

    /** A member's time begins today. Whoever was given more time meanwhile has that as well. */
    private void start(Round round, RoundSeat seat) {
        LocalDate own = days.plus(days.today(), round.workingDays());
        LocalDate until = round.extensions().stream()
                .map(Extension::to)
                .filter(to -> to.isAfter(own))
                .max(Comparator.naturalOrder())
                .orElse(own);
        seat.startUntil(until);
        record.write(
                Act.on(round.reference(), "clock-started").fact(round.number()).fact(until));
        if (seat.counting().isEmpty()) {
            work.ballot(round, seat, until);
            letters.formatReady(round, seat);
        }
    }

    private static boolean nobodyNeeds(Round round, Need before) {
        return round.deciding().stream()
                .map(RoundSeat::need)
                .filter(Objects::nonNull)
                .noneMatch(before::isSameAs);
    }

    /** Whoever asked for another way has it now. */
    private void answered(Round round, RoundSeat seat, UUID by) {
        helpRequests.findAllByRoundOrderByAskedAt(round.id()).stream()
                .filter(help -> help.roundSeat().equals(seat.id()) && help.kind() == HelpKind.ANOTHER_WAY)
                .filter(help -> help.answer(by, clock.instant()))
                .forEach(work::helped);
    }

    /** The process hears when the round's deadline is later. */
    private void tellIfLater(Round round) {
        if (moveToLatest(round)) {
            cases.tell(PanelProcess.DEADLINE_MOVED, round.reference(), PanelProcess.closesOn(round.closesAt()));
        }
    }

    /** The round's deadline is never before a member's own. */
    private boolean moveToLatest(Round round) {
        Optional<LocalDate> later = round.deciding().stream()
                .map(RoundSeat::lastDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(latest -> latest.isAfter(round.lastDay()));
        later.ifPresent(latest -> round.shift(latest, days.endOf(latest)));
        return later.isPresent();
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, Locale.UK));
    }
}
