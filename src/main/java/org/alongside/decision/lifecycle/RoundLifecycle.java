package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.Power;
import org.alongside.body.QuorumProblem;
import org.alongside.body.Seat;
import org.alongside.body.TieRule;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.letter.RoundLetters;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Meetings;
import org.alongside.decision.model.OutcomeInput;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.model.Tally;
import org.alongside.decision.model.VotingPeriod;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.round.NoSuchRound;
import org.alongside.round.QuorumCount;
import org.alongside.text.Messages;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkList;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lifecycle of a round as driven by the process: opened, closed at its deadline, concluded or abandoned. */
@Component
@Transactional
public class RoundLifecycle {

    private static final Set<RoundState> NOT_OVER =
            Set.of(RoundState.PREPARED, RoundState.OPEN, RoundState.INQUORATE, RoundState.TIED);

    private final Rounds rounds;
    private final BodyAdministration bodies;
    private final ConditionLifecycle conditions;
    private final Meetings meetings;
    private final PackBuilder packs;
    private final RoundClocks clocks;
    private final RoundLetters letters;
    private final BallotAuthors authors;
    private final WorkList workList;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;
    private final Messages messages;

    RoundLifecycle(
            Rounds rounds,
            BodyAdministration bodies,
            ConditionLifecycle conditions,
            Meetings meetings,
            PackBuilder packs,
            RoundClocks clocks,
            RoundLetters letters,
            BallotAuthors authors,
            WorkList workList,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock,
            Messages messages) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.conditions = conditions;
        this.meetings = meetings;
        this.packs = packs;
        this.clocks = clocks;
        this.letters = letters;
        this.authors = authors;
        this.workList = workList;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
        this.messages = messages;
    }

    /** Opens the round prepared for this case: fixes its seats and pack, and notifies and assigns each member. */
    public Opened open(String reference) {
        Round round = rounds.ids(reference, Set.of(RoundState.PREPARED)).stream()
                .findFirst()
                .map(this::lock)
                .orElseThrow(() -> new IllegalStateException("No round is prepared for " + reference));
        Body body = bodies.find(round.body()).orElseThrow();
        List<Seat> members = bodies.seats(body.id());
        QuorumProblem.of(body.quorum(), members).ifPresent(problem -> {
            throw ValidationRejected.at(
                    "body",
                    problem.message(),
                    body.quorum().seats(),
                    body.quorum().livedExperience());
        });
        round.open(body, members, packs.of(reference, round.preparation().planVersion()), votingPeriod(round));
        return putTo(round, body);
    }

    /** From now until the end of the last working day allowed. */
    private VotingPeriod votingPeriod(Round round) {
        LocalDate lastDay = days.plus(days.today(), round.preparation().workingDays());
        return new VotingPeriod(clock.instant(), lastDay, days.endOf(lastDay));
    }

    private Opened putTo(Round round, Body body) {
        String reference = round.reference();
        LocalDate lastDay = round.period().lastDay();
        clocks.begin(round);
        letters.opened(round);
        record.write(RecordedAct.on(reference, "round-opened")
                .fact(round.number())
                .fact(body.name())
                .fact(round.seats().size())
                .fact(lastDay));
        return opened(round);
    }

    /**
     * Handles the deadline. A quorate round is closed; an inquorate one waits for its chair.
     *
     * @return the counts to decide from, or empty without a quorum
     */
    public Optional<OutcomeInput> meetDeadline(UUID id) {
        Round round = lock(id);
        if (round.state() == RoundState.OPEN && !round.electorate().quorum().isQuorate()) {
            round.becomeInquorate(clock.instant());
            letters.inquorate(round);
            QuorumCount quorum = round.electorate().quorum();
            record.write(RecordedAct.on(round.reference(), "round-inquorate")
                    .fact(round.number())
                    .fact(quorum.voted())
                    .fact(quorum.needed())
                    .fact(quorum.livedExperienceNow()));
            return Optional.empty();
        }
        if (round.state() == RoundState.OPEN) {
            round.close(clock.instant());
        }
        return Optional.of(round.electorate().outcomeInput());
    }

    /**
     * Handles a tie. Depending on the terms in force when the round opened, the question is asked again or the chair
     * decides; a second tie always goes to the chair.
     *
     * @return how the round continues; no chair is named when the body's chair has declared an interest and another
     * must act
     */
    public Tied meetTie(UUID id) {
        Round round = lock(id);
        cancelBallots(round);
        RecordedAct act = RecordedAct.on(round.reference(), "round-tied").fact(round.number());
        if (round.preparation().isSecond() || round.rules().tieRule() == TieRule.CHAIR_DECIDES) {
            round.tie();
            letters.tied(round);
            record.write(act);
            return new Tied(false, opened(round));
        }
        record.write(act);
        Body body = bodies.find(round.body()).orElseThrow();
        Round second = round.askAgain(
                rounds.countOfCase(round.reference()) + 1, body, bodies.seats(round.body()), votingPeriod(round));
        Round asked = rounds.save(second);
        clocks.carry(round, asked);
        return new Tied(true, putTo(asked, body));
    }

    /**
     * Records the outcome of a decided round, opens its conditions as work and notifies all involved.
     *
     * @return the power of the outcome: advice is followed by a formal decision
     */
    public Power conclude(UUID id, PanelOutcome outcome) {
        Round round = lock(id);
        Power power = round.rules().power();
        if (round.progress().outcome() == outcome) {
            return power;
        }
        round.conclude(outcome);
        List<String> asked = askedFor(round, outcome);
        conditions.ask(round, asked);
        cancelBallots(round);
        letters.outcome(
                round,
                outcome,
                asked,
                dissent(round, outcome, round.rules().dissentNamed()),
                dissent(round, outcome, false));
        Tally tally = round.electorate().tally();
        RecordedAct act = round.progress().decidedBy() == DecidedBy.MEETING
                ? RecordedAct.on(round.reference(), "round-decided-in-meeting")
                        .fact(round.number())
                        .fact(outcome)
                        .fact(meetings.findByRound(id).orElseThrow().heldOn())
                : RecordedAct.on(round.reference(), "round-decided")
                        .fact(round.number())
                        .fact(outcome)
                        .fact(tally.approve())
                        .fact(tally.withConditions())
                        .fact(tally.changes())
                        .fact(tally.notApprove())
                        .fact(tally.abstain());
        record.write(act);
        return power;
    }

    /** Stops any unfinished round of this case because the project has left the stage. */
    public void stop(String reference) {
        for (UUID id : rounds.ids(reference, NOT_OVER)) {
            Round round = lock(id);
            round.stop(clock.instant());
            cancelBallots(round);
            record.write(RecordedAct.on(reference, "round-stopped").fact(round.number()));
        }
    }

    /** Moves the deadline of an open round by the working days that the project was paused. */
    public void shift(String reference, int workingDays) {
        for (UUID id : rounds.ids(reference, Set.of(RoundState.OPEN))) {
            Round round = lock(id);
            LocalDate lastDay = days.plus(round.period().lastDay(), workingDays);
            Instant closesAt = days.endOf(lastDay);
            round.shift(lastDay, closesAt);
            clocks.shift(round, workingDays);
            cases.tell(PanelProcess.DEADLINE_MOVED, reference, PanelProcess.closesOn(closesAt));
        }
    }

    private Round lock(UUID id) {
        return rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
    }

    private void cancelBallots(Round round) {
        workList.cancelAll(
                Kind.BALLOT,
                round.seats().stream().map(seat -> seat.id().toString()).toList());
        clocks.end(round);
    }

    private List<String> askedFor(Round round, PanelOutcome outcome) {
        if (outcome != PanelOutcome.APPROVED_WITH_CONDITIONS) {
            return List.of();
        }
        Stream<String> asked = round.progress().decidedBy() == DecidedBy.MEETING
                ? meetings.findByRound(round.id()).orElseThrow().conditions().stream()
                : round.electorate().counting().stream()
                        .sorted(Ballot.BY_CONTENT)
                        .flatMap(ballot -> ballot.conditions().stream());
        return asked.distinct().toList();
    }

    private List<String> dissent(Round round, PanelOutcome outcome, boolean named) {
        if (round.progress().decidedBy() == DecidedBy.MEETING) {
            return Stream.ofNullable(
                            meetings.findByRound(round.id()).orElseThrow().dissent())
                    .toList();
        }
        return round.electorate().counting().stream()
                .filter(ballot -> ballot.choice().dissentsFrom(outcome))
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> (named ? authors.named(ballot, Map.of()) + ": " : "")
                        + messages.text("BallotChoice." + ballot.choice())
                        + (StringUtils.isEmpty(ballot.reason()) ? "" : ": " + ballot.reason()))
                .toList();
    }

    private static Opened opened(Round round) {
        return new Opened(
                round.id(),
                round.period().closesAt(),
                round.electorate()
                        .chair()
                        .filter(chair -> !chair.isExcluded())
                        .map(RoundSeat::account)
                        .orElse(null));
    }

    /**
     * A tie.
     *
     * @param goesOn the second round, or the one the chair decides
     */
    public record Tied(boolean askedAgain, Opened goesOn) {}

    /**
     * A round that was opened.
     *
     * @param chair account of the chair, when the body has one
     */
    public record Opened(
            UUID round, Instant closesAt, @Nullable UUID chair) {}
}
