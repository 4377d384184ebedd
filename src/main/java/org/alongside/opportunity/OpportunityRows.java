package org.alongside.opportunity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was put forward. */
interface OpportunityRows extends Repository<Opportunity, String> {

    Opportunity save(Opportunity opportunity);

    Optional<Opportunity> findById(String reference);
}
