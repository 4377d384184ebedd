package org.alongside.scoring.process;

import static org.alongside.scoring.model.ScoringProcess.SCORING_ROUND;

import java.util.UUID;
import org.alongside.scoring.lifecycle.ScoringDecision;
import org.alongside.scoring.model.ScoringProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calculates the ranking and whether a tie crosses its line. */
@Component
class RankEntriesDelegate implements JavaDelegate {

    private final ScoringDecision decision;

    RankEntriesDelegate(ScoringDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID round = UUID.fromString(SCORING_ROUND.from(execution));
        ScoringProcess.TIE.set(execution, decision.rank(round));
    }
}
