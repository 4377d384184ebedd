package org.alongside.opportunity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Suggested opportunities. */
interface OpportunityRepository extends Repository<Opportunity, String> {

    Opportunity save(Opportunity opportunity);

    Optional<Opportunity> findById(String reference);

    /** The opportunity with each of its decisions, newest first; one row without a decision when it has none. */
    @Query("""
            select new org.alongside.opportunity.OpportunityRepository$WithTriage(o, t)
              from Opportunity o left join Triage t on t.reference = o.reference
             where o.reference = :reference order by t.decidedAt desc
            """)
    List<WithTriage> withTriages(@Param("reference") String reference);

    /** The opportunity with one decision. */
    record WithTriage(Opportunity opportunity, @Nullable Triage triage) {}
}
