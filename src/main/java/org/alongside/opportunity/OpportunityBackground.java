package org.alongside.opportunity;

import java.util.ArrayList;
import java.util.List;
import org.alongside.project.PlanningBackground;
import org.springframework.stereotype.Component;

/** The suggestion and its triage decision, for the author of the plan. */
@Component
class OpportunityBackground implements PlanningBackground {

    private final Opportunities opportunities;

    OpportunityBackground(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public List<Words> said(String reference) {
        List<Words> words = new ArrayList<>();
        opportunities.findDecided(reference).ifPresent(decided -> {
            Opportunity put = decided.opportunity();
            words.add(new Words("opportunity.words.put-forward", put.receivedAt(), put.about()));
            decided.latest().ifPresent(triage -> add(words, triage));
        });
        return words;
    }

    private static void add(List<Words> words, Triage triage) {
        words.add(new Words("opportunity.words.reason", triage.decidedAt(), triage.reason()));
        if (!triage.elements().isBlank()) {
            words.add(new Words("opportunity.words.elements", triage.decidedAt(), triage.elements()));
        }
    }
}
