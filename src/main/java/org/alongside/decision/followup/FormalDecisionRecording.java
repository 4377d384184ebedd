package org.alongside.decision.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.body.Power;
import org.alongside.calendar.WorkingDays;
import org.alongside.decision.condition.Condition;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.condition.Conditions;
import org.alongside.decision.letter.FollowUpLetters;
import org.alongside.decision.model.FormalAnswer;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.model.FormalDecision;
import org.alongside.decision.model.FormalDecisions;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.Rounds;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.round.NoSuchRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the formal decision that answers an advisory body. */
@Component
@Transactional
public class FormalDecisionRecording {

    private final Rounds rounds;
    private final FormalDecisions decisions;
    private final Conditions conditions;
    private final ConditionLifecycle course;
    private final FollowUpLetters letters;
    private final CaseRecord record;
    private final Clock clock;

    FormalDecisionRecording(
            Rounds rounds,
            FormalDecisions decisions,
            Conditions conditions,
            ConditionLifecycle course,
            FollowUpLetters letters,
            CaseRecord record,
            Clock clock) {
        this.rounds = rounds;
        this.decisions = decisions;
        this.conditions = conditions;
        this.course = course;
        this.letters = letters;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Records the formal decision, assigns the conditions it accepts and notifies the members who advised.
     *
     * @return the outcome with which the project continues
     * @throws ValidationRejected when the body has not advised yet, a departure from its advice has no explanation,
     * or changes are announced but none is named
     */
    public PanelOutcome decide(UUID id, FormalAnswer given, UUID by) {
        Round round = rounds.lock(id).orElseThrow(() -> new NoSuchRound(id));
        PanelOutcome view = round.progress().outcome();
        if (round.rules().power() != Power.ADVICE || view == null) {
            throw new IllegalStateException("No advice of round " + id + " waits for an answer");
        }
        if (decisions.findById(id).isPresent()) {
            throw ValidationRejected.altogether("decision.formal.known");
        }
        LocalDate advised =
                LocalDate.ofInstant(Objects.requireNonNull(round.progress().closedAt()), WorkingDays.ZONE);
        if (given.madeOn().isBefore(advised)) {
            throw ValidationRejected.at("madeOn", "decision.formal.too-early");
        }
        if (given.choice() == FormalChoice.GO_AHEAD_WITH_CHANGES && given.toDo().isEmpty()) {
            throw ValidationRejected.at("toDo", "decision.formal.no-changes");
        }
        boolean follows = given.choice().follows(view) && given.toDo().containsAll(advised(id));
        if (!follows && given.otherwise() == null) {
            throw ValidationRejected.at("otherwise", "decision.formal.say-why");
        }
        decisions.save(new FormalDecision(id, given, by, clock.instant()));
        course.answer(round, given.toDo(), by);
        letters.formalDecision(round, given);
        record.write(RecordedAct.on(round.reference(), follows ? "formally-decided" : "formally-decided-otherwise")
                .fact(round.number())
                .fact(given.choice())
                .fact(given.madeIn())
                .fact(given.madeOn())
                .because(given.answer()));
        return given.choice().goesOnAs();
    }

    /** The conditions the body advised, in its words. */
    @Transactional(readOnly = true)
    public List<String> advised(UUID id) {
        return conditions.findAllByRoundOrderByDueOn(id).stream()
                .filter(condition -> condition.state() == ConditionState.ADVISED)
                .map(Condition::words)
                .toList();
    }

    /** Whether the formal decision on this round was not to go ahead. */
    @Transactional(readOnly = true)
    public boolean refused(UUID id) {
        return find(id).filter(decision -> decision.choice() == FormalChoice.DO_NOT_GO_AHEAD)
                .isPresent();
    }

    @Transactional(readOnly = true)
    Optional<FormalDecision> find(UUID id) {
        return decisions.findById(id);
    }

    /** The formal decision on a round; only advice has one. */
    @Transactional(readOnly = true)
    public Optional<FormalDecision> of(Round round) {
        return round.rules().power() == Power.ADVICE ? find(round.id()) : Optional.empty();
    }
}
