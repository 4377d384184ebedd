package org.alongside.opportunity;

import java.util.List;
import java.util.Optional;

/**
 * An opportunity with its decisions.
 *
 * @param triages all decisions, newest first; empty until the first
 */
public record OpportunityWithTriages(Opportunity opportunity, List<Triage> triages) {

    public OpportunityWithTriages {
        triages = List.copyOf(triages);
    }

    public Optional<Triage> latest() {
        return triages.stream().findFirst();
    }
}
