package org.alongside.decision.lifecycle;

import java.time.Clock;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.decision.model.Preparation;
import org.alongside.decision.model.Question;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.Rounds;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.round.NoSuchRound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Preparing a round: the question, and a justification when the body is busy. */
@Component
public class RoundPreparation {

    private final Rounds rounds;
    private final BodyAdministration bodies;
    private final CaseRecord record;
    private final Clock clock;

    RoundPreparation(Rounds rounds, BodyAdministration bodies, CaseRecord record, Clock clock) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.record = record;
        this.clock = clock;
    }

    /** Stores the question for a body. The process opens the round. */
    @Transactional
    public UUID prepare(String reference, int planVersion, Question question, UUID officer) {
        Body body = bodies.find(question.body()).orElseThrow(() -> new NoSuchRound(question.body()));
        int number = rounds.countOfCase(reference) + 1;
        Preparation preparation = Preparation.of(reference, number, planVersion, question, officer, clock.instant());
        Round round = rounds.save(new Round(preparation, question.text(), body));
        record.write(RecordedAct.on(reference, "round-prepared")
                .fact(number)
                .fact(body.name())
                .fact(planVersion)
                .fact(question.workingDays()));
        return round.id();
    }

    /**
     * Records why a body is asked although it has reached the workload its terms call fair; members read it with the
     * plan.
     */
    @Transactional
    public void signLoad(UUID id, String why) {
        rounds.lock(id).orElseThrow(() -> new NoSuchRound(id)).signLoad(why);
    }
}
