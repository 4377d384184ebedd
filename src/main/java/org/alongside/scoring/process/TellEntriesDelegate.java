package org.alongside.scoring.process;

import static org.alongside.scoring.model.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.scoring.lifecycle.ScoringDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notifies applicants and members of the decision. */
@Component
class TellEntriesDelegate implements JavaDelegate {

    private final ScoringDecision decision;

    TellEntriesDelegate(ScoringDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        decision.tellEverybody(round);
    }
}
