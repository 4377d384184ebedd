package org.alongside.opportunity;

import java.util.ArrayList;
import java.util.List;
import org.alongside.project.PlanningWords;
import org.springframework.stereotype.Component;

/** What was put forward and how it was triaged, for whoever writes the plan. */
@Component
class WordsPutForward implements PlanningWords {

    private final OpportunityRows rows;
    private final Triages triages;

    WordsPutForward(OpportunityRows rows, Triages triages) {
        this.rows = rows;
        this.triages = triages;
    }

    @Override
    public List<Words> said(String reference) {
        List<Words> words = new ArrayList<>();
        rows.findById(reference)
                .ifPresent(put -> words.add(new Words("opportunity.words.put-forward", put.receivedAt(), put.about())));
        triages.findFirstByReferenceOrderByDecidedAtDesc(reference).ifPresent(triage -> {
            words.add(new Words("opportunity.words.reason", triage.decidedAt(), triage.reason()));
            if (!triage.elements().isBlank()) {
                words.add(new Words("opportunity.words.elements", triage.decidedAt(), triage.elements()));
            }
        });
        return words;
    }
}
