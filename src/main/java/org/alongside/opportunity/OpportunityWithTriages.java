package org.alongside.opportunity;

import java.util.List;
import java.util.Optional;

/**
 * What was put forward with what was decided about it.
 *
 * @param triages all decisions, the latest first; none while it waits for the first one
 */
public record OpportunityWithTriages(Opportunity opportunity, List<Triage> triages) {

    public OpportunityWithTriages {
        triages = List.copyOf(triages);
    }

    public Optional<Triage> latest() {
        return triages.stream().findFirst();
    }
}
