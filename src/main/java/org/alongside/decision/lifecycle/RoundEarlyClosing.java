package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.model.EarlyClosePolicy;
import org.alongside.decision.model.EarlyClosePolicy.Hindrance;
import org.alongside.decision.model.MemberQuestions;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.Rounds;
import org.alongside.decision.voting.RoundClocks;
import org.alongside.engine.Cases;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.round.NoSuchRound;
import org.alongside.round.help.HelpKind;
import org.alongside.round.help.HelpPromises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a round before its deadline, by the chair, when enough members have voted and nobody loses time. The
 * process receives the same message as when all have voted.
 */
@Component
@Transactional
public class RoundEarlyClosing {

    private final Rounds rounds;
    private final RoundClocks clocks;
    private final HelpPromises promises;
    private final MemberQuestions questions;
    private final Projects projects;
    private final CaseRecord record;
    private final Cases cases;
    private final WorkingDays days;
    private final Clock clock;

    RoundEarlyClosing(
            Rounds rounds,
            RoundClocks clocks,
            HelpPromises promises,
            MemberQuestions questions,
            Projects projects,
            CaseRecord record,
            Cases cases,
            WorkingDays days,
            Clock clock) {
        this.rounds = rounds;
        this.clocks = clocks;
        this.promises = promises;
        this.questions = questions;
        this.projects = projects;
        this.record = record;
        this.cases = cases;
        this.days = days;
        this.clock = clock;
    }

    /** The policy's verdict on closing the round now. */
    @Transactional(readOnly = true)
    public EarlyClosePolicy check(UUID id, UUID person) {
        return check(rounds.findById(id).orElseThrow(() -> new NoSuchRound(id)), person);
    }

    /** Whether this person has already closed the round early, so that a second submission is not an error. */
    @Transactional(readOnly = true)
    public boolean hasClosed(UUID id, UUID person) {
        return rounds.findById(id)
                .filter(round -> person.equals(round.progress().closedEarlyBy()))
                .isPresent();
    }

    /**
     * Closes the round on the ballots cast so far. Repeating it has no effect.
     *
     * @throws ValidationRejected when the policy does not allow it, or the last ballot has just closed the round
     */
    public void close(UUID id, UUID chair, String reason) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        if (knows(round, chair, reason)) {
            return;
        }
        EarlyClosePolicy check = check(round, chair);
        if (!check.isAllowed()) {
            throw ValidationRejected.altogether(
                    check.against().contains(Hindrance.NOT_OPEN) ? "decision.round.over" : "decision.close.refused");
        }
        round.closeEarly(chair, reason, clock.instant());
        record.write(RecordedAct.on(round.reference(), "round-closed-early")
                .fact(round.number())
                .fact(check.undecided())
                .fact(check.deciding())
                .because(reason));
        cases.tell(
                PanelProcess.ROUND_DECIDED,
                round.reference(),
                PanelProcess.decidedByBallots(round.electorate().outcomeInput()));
    }

    private static boolean knows(Round round, UUID person, String reason) {
        return person.equals(round.progress().closedEarlyBy())
                && reason.equals(round.reasons().earlyClose());
    }

    private EarlyClosePolicy check(Round round, UUID person) {
        Set<Hindrance> against = EnumSet.noneOf(Hindrance.class);
        if (round.electorate().chair().filter(chair -> chair.isHeldBy(person)).isEmpty()) {
            against.add(Hindrance.NOT_CHAIR);
        }
        if (round.electorate().hasInterest(person)) {
            against.add(Hindrance.INTEREST);
        }
        if (!round.takesBallots(clock.instant())
                || projects.require(round.reference()).state() == ProjectState.PAUSED) {
            against.add(Hindrance.NOT_OPEN);
        }
        if (clocks.somebodyWaits(round)) {
            against.add(Hindrance.WAITS_FOR_FORMAT);
        }
        if (somebodyWaitsForAnAnswer(round)) {
            against.add(Hindrance.WAITS_FOR_ANSWER);
        }
        return EarlyClosePolicy.of(round, days, against);
    }

    private boolean somebodyWaitsForAnAnswer(Round round) {
        return questions.findAllByRoundOrderByAskedAtAscIdAsc(round.id()).stream()
                        .anyMatch(question -> question.answer() == null)
                || promises.of(round.id()).stream()
                        .filter(help -> help.answeredAt() == null && help.kind() != HelpKind.NOT_ME)
                        .anyMatch(help -> round.electorate()
                                .seat(help.seat())
                                .filter(seat -> !seat.isExcluded())
                                .filter(seat -> seat.counting().isEmpty())
                                .isPresent());
    }
}
