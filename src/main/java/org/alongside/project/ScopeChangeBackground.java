package org.alongside.project;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reasons for changes of scope, for the author of the next plan. */
@Component
class ScopeChangeBackground implements PlanningBackground {

    private final ScopeChanges changes;

    ScopeChangeBackground(ScopeChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<Words> said(String reference) {
        return changes.of(reference).stream()
                .map(change -> new Words("plan.words.scope", change.at(), change.words()))
                .toList();
    }

    @Override
    public boolean areThere(Set<PlanState> plans) {
        return !plans.isEmpty();
    }
}
