package org.alongside.award;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.award.ScoringRound.Entry;
import org.alongside.award.ScoringRound.ScoringSeat;
import org.alongside.award.process.ScoringProcess;
import org.alongside.calendar.WorkingDays;
import org.alongside.engine.Cases;
import org.alongside.form.Refused;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.panel.Bodies;
import org.alongside.panel.Body;
import org.alongside.panel.Seat;
import org.alongside.project.Projects;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The course of a scoring round: what officers, the chair and its process do. */
@Component
@Transactional
public class ScoringCourse {

    private final ScoringRows rows;
    private final Bodies bodies;
    private final Projects projects;
    private final ScoringLetters letters;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final CurrentViewer viewer;
    private final MessageSource messages;
    private final Clock clock;

    ScoringCourse(
            ScoringRows rows,
            Bodies bodies,
            Projects projects,
            ScoringLetters letters,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            CurrentViewer viewer,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.bodies = bodies;
        this.projects = projects;
        this.letters = letters;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.viewer = viewer;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sets a scoring round up and starts its process.
     *
     * @param overload somebody signs that the body is asked although it is asked more than is fair already
     * @return its id
     * @throws Refused when nobody could score, or the plan contradicts itself
     */
    public UUID setUp(ScoringPlan plan, @Nullable Overload overload) {
        Body body = bodies.find(plan.body()).orElseThrow(() -> new NoSuchScoringRound(plan.body()));
        refuseUnscorable(plan);
        UUID id = rows.add(plan, body.quorum(), days.today().getYear(), acting(), clock.instant());
        ScoringRound round = rows.require(id);
        record.write(Act.on(round.reference(), "scoring-set-up")
                .fact(body.name())
                .fact(round.entries().size())
                .fact(round.criteria().size()));
        if (overload != null) {
            record.write(Act.on(round.reference(), "round-load-signed")
                    .fact(body.name())
                    .fact(overload.open())
                    .fact(overload.fair())
                    .because(overload.why()));
        }
        cases.start(ScoringProcess.KEY, round.reference(), ScoringProcess.begin(id, plan.shortlistSize() != null));
        return id;
    }

    private void refuseUnscorable(ScoringPlan plan) {
        if (seats(plan.body(), plan.residentsDecide()).isEmpty()) {
            throw Refused.at("residentsDecide", "award.set-up.nobody");
        }
        if (plan.project() != null && projects.find(plan.project()).isEmpty()) {
            throw Refused.at("project", "award.set-up.no-project");
        }
        Integer shortlist = plan.shortlistSize();
        if (shortlist != null && shortlist >= plan.entries().size()) {
            throw Refused.at(
                    "shortlistSize", "award.set-up.shortlist", plan.entries().size());
        }
        if (plan.budget() != null && plan.entries().stream().anyMatch(entry -> entry.asked() == null)) {
            throw Refused.at("entries", "award.set-up.asked");
        }
    }

    private List<Seat> seats(UUID body, boolean residentsOnly) {
        return bodies.seats(body).stream()
                .filter(seat -> !residentsOnly || seat.kind().bringsLivedExperience())
                .toList();
    }

    /**
     * Staff have chosen what goes to the members.
     *
     * @throws Refused when there are none, or more than the plan allows
     */
    public void shortlist(UUID id, Set<UUID> chosen, String whyNot) {
        ScoringRound round = rows.lock(id);
        int most = Optional.ofNullable(round.shortlistSize())
                .orElse(round.entries().size());
        Set<UUID> known = new HashSet<>(round.entries().stream().map(Entry::id).toList());
        if (chosen.isEmpty() || chosen.size() > most || !known.containsAll(chosen)) {
            throw Refused.at("shortlist", "award.shortlist.size", most);
        }
        round.entries().stream()
                .filter(entry -> !chosen.contains(entry.id()))
                .forEach(entry -> rows.leaveOut(entry.id(), whyNot));
        record.write(Act.on(round.reference(), "scoring-shortlisted")
                .fact(chosen.size())
                .fact(round.entries().size())
                .because(whyNot));
    }

    /** Opens the scoring to the seats held today and tells the members. */
    public Opened open(UUID id) {
        ScoringRound planned = rows.lock(id);
        List<Seat> members = seats(planned.body(), planned.residentsDecide());
        LocalDate lastDay = days.plus(days.today(), planned.workingDays());
        rows.open(id, members, lastDay, days.endOf(lastDay), clock.instant());
        ScoringRound round = rows.require(id);
        round.seats().forEach(seat -> ask(round, seat, lastDay));
        letters.opened(round);
        record.write(Act.on(round.reference(), "scoring-opened")
                .fact(round.shortlist().size())
                .fact(round.seats().size())
                .fact(lastDay));
        return opened(round);
    }

    private void ask(ScoringRound round, ScoringSeat seat, LocalDate lastDay) {
        workList.open(
                Kind.BALLOT,
                seat.id().toString(),
                round.reference(),
                text("award.work.score", round.title()),
                Holder.person(seat.account()),
                lastDay,
                "/score/" + round.id());
    }

    /**
     * Reminds those who have not finished.
     *
     * @param seat only this one; everybody when nothing is given
     * @return how many members were written to
     */
    public int remind(UUID id, @Nullable UUID seat) {
        ScoringRound round = rows.require(id);
        if (!round.takesScores(clock.instant())) {
            return 0;
        }
        List<ScoringSeat> waiting = round.scoring().stream()
                .filter(each -> each.doneAt() == null)
                .filter(each -> seat == null || each.id().equals(seat))
                .toList();
        waiting.forEach(each -> letters.reminder(round, each));
        if (!waiting.isEmpty()) {
            record.write(Act.on(round.reference(), "scoring-reminded").fact(waiting.size()));
        }
        return waiting.size();
    }

    /**
     * Gives more time, counted from the last day or from today, whichever is later. Everybody is told why.
     *
     * @return the deadline for the process; it is told of it when the scoring is open, else it hears it from the step
     */
    public Opened giveMoreTime(UUID id, int workingDays, String reason) {
        ScoringRound round = rows.lock(id);
        LocalDate before = round.lastDay();
        if (before == null || (round.state() != ScoringState.SCORING && round.state() != ScoringState.TOO_FEW)) {
            throw Refused.altogether("award.over");
        }
        boolean open = round.state() == ScoringState.SCORING;
        LocalDate lastDay = days.plus(before.isBefore(days.today()) ? days.today() : before, workingDays);
        rows.extend(round, lastDay, days.endOf(lastDay), reason, clock.instant());
        ScoringRound after = rows.require(id);
        after.seats().forEach(seat -> workList.moveDue(Kind.BALLOT, seat.id().toString(), lastDay));
        letters.extended(after, reason);
        record.write(Act.on(round.reference(), "scoring-extended").fact(lastDay).because(reason));
        if (open) {
            cases.tell(ScoringProcess.DEADLINE_MOVED, round.reference(), ScoringProcess.opened(opened(after)));
        }
        return opened(after);
    }

    /**
     * The deadline has come.
     *
     * @return whether enough have scored; then averages may be seen
     */
    public boolean meetDeadline(UUID id) {
        ScoringRound round = rows.lock(id);
        if (round.state() != ScoringState.SCORING) {
            return round.state().showsAverages();
        }
        boolean enough = round.isQuorate();
        rows.close(id, enough ? ScoringState.MODERATION : ScoringState.TOO_FEW, clock.instant());
        int finished = (int)
                round.scoring().stream().filter(seat -> seat.doneAt() != null).count();
        if (!enough) {
            letters.tooFew(round);
        }
        record.write(Act.on(round.reference(), enough ? "scoring-closed" : "scoring-too-few")
                .fact(finished)
                .fact(round.scoring().size()));
        return enough;
    }

    /** Called off without a decision: too few have scored. */
    public void callOff(UUID id, String why) {
        ScoringRound round = rows.lock(id);
        rows.word(id, "called_off", why);
        record.write(Act.on(round.reference(), "scoring-called-off").because(why));
    }

    /** Tells everybody that it is called off. */
    public void tellCalledOff(UUID id) {
        ScoringRound round = rows.lock(id);
        rows.state(id, ScoringState.CALLED_OFF);
        cancelWork(round);
        letters.calledOff(round);
    }

    /** The talk about the scores is over: nobody changes a score any more. */
    public void endModeration(UUID id, @Nullable String discussed) {
        ScoringRound round = rows.lock(id);
        rows.word(id, "discussed", discussed);
        rows.state(id, ScoringState.RANKED);
        cancelWork(round);
        record.write(Act.on(round.reference(), "scoring-moderated").because(discussed));
    }

    /**
     * Works out the ranking.
     *
     * @return whether entries with the same average lie on both sides of the line
     */
    public boolean rank(UUID id) {
        ScoringRound round = rows.lock(id);
        Ranking ranking = Ranking.of(round, rows.latest(id));
        boolean tie = ranking.tieOnLine();
        record.write(Act.on(round.reference(), tie ? "scoring-tied" : "scoring-ranked")
                .fact(tie ? ranking.tiedOnLine().size() : ranking.within().size()));
        return tie;
    }

    /**
     * The chair says which of the tied entries comes first.
     *
     * @throws Refused when the chair has declared an interest in one of them, or it is none of them
     */
    public void putFirst(UUID id, UUID entry, String why, UUID by) {
        ScoringRound round = rows.lock(id);
        List<UUID> tied = Ranking.of(round, rows.latest(id)).tiedOnLine();
        if (!tied.contains(entry)) {
            throw Refused.at("first", "award.tie.none");
        }
        boolean interested = round.seats().stream()
                .filter(seat -> seat.account().equals(by))
                .anyMatch(seat -> seat.outOfAll() || seat.outOf().stream().anyMatch(tied::contains));
        if (interested) {
            throw Refused.altogether("award.tie.interest");
        }
        int place = round.entries().stream()
                        .map(Entry::tiePlace)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)
                + 1;
        rows.placeInTie(entry, place);
        rows.word(
                id,
                "tie",
                Stream.of(round.words().tie(), why)
                        .filter(Objects::nonNull)
                        .reduce((one, more) -> one + "\n" + more)
                        .orElse(why));
        record.write(Act.on(round.reference(), "scoring-tie-ordered")
                .fact(round.entry(entry).orElseThrow().position())
                .because(why));
    }

    /**
     * Writes the decision down.
     *
     * @param why needed when it differs from the ranking and its line
     * @throws Refused when it differs and nobody says why, or costs more than there is
     */
    public void decide(UUID id, Set<UUID> awarded, @Nullable String why, UUID by) {
        ScoringRound round = rows.lock(id);
        Set<UUID> within = new HashSet<>(Ranking.of(round, rows.latest(id)).within());
        boolean differs = !within.equals(awarded);
        refuseAboveLine(round, awarded);
        if (differs && why == null) {
            throw Refused.at("reason", "award.decision.differs");
        }
        round.shortlist()
                .forEach(entry -> rows.outcome(
                        entry.id(), awarded.contains(entry.id()) ? EntryOutcome.AWARDED : EntryOutcome.NOT_AWARDED));
        rows.word(id, "decision", why);
        rows.decide(id, by, clock.instant());
        record.write(Act.on(round.reference(), differs ? "scoring-decided-otherwise" : "scoring-decided")
                .fact(awarded.size())
                .fact(round.entries().size())
                .because(why));
    }

    private static void refuseAboveLine(ScoringRound round, Set<UUID> awarded) {
        List<Entry> chosen = round.shortlist().stream()
                .filter(entry -> awarded.contains(entry.id()))
                .toList();
        Integer places = round.places();
        if (chosen.size() != awarded.size() || (places != null && chosen.size() > places)) {
            throw Refused.at("awarded", "award.decision.places", Objects.requireNonNullElse(places, 0));
        }
        BigDecimal budget = round.budget();
        BigDecimal asked =
                chosen.stream().map(Entry::asked).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (budget != null && asked.compareTo(budget) > 0) {
            throw Refused.at("awarded", "award.decision.budget", asked.toPlainString(), budget.toPlainString());
        }
    }

    /** Tells those who sent entries, where they gave an address, and the members. */
    public void tellEverybody(UUID id) {
        letters.decided(rows.require(id), rows.contacts(id));
    }

    private void cancelWork(ScoringRound round) {
        round.seats().forEach(seat -> workList.cancel(Kind.BALLOT, seat.id().toString()));
    }

    private @Nullable UUID acting() {
        return viewer.find().map(Viewer::id).orElse(null);
    }

    /** The chair of the body, also of a round in which only residents score; nobody when the chair has an interest in all of it. */
    private Opened opened(ScoringRound round) {
        return new Opened(
                round.id(),
                Objects.requireNonNull(round.closesAt()),
                bodies.seats(round.body()).stream()
                        .filter(Seat::isChair)
                        .map(Seat::account)
                        .filter(chair -> round.seats().stream()
                                .noneMatch(seat ->
                                        seat.outOfAll() && seat.account().equals(chair)))
                        .findFirst()
                        .orElse(null));
    }

    private String text(String key, Object... facts) {
        return Objects.requireNonNull(messages.getMessage(key, facts, key, Locale.UK));
    }

    /**
     * A round in which scores are taken.
     *
     * @param chair the account of the chair, when the body has one
     */
    public record Opened(
            UUID round, Instant closesAt, @Nullable UUID chair) {}

    /** Why a body is asked although so many rounds are open and only so many are fair. */
    public record Overload(int open, int fair, String why) {}
}
