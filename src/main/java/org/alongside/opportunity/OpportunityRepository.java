package org.alongside.opportunity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** What was put forward. */
interface OpportunityRepository extends Repository<Opportunity, String> {

    Opportunity save(Opportunity opportunity);

    Optional<Opportunity> findById(String reference);

    /** What was put forward, once for each decision about it, the latest first, and once when there is none. */
    @Query("""
            select new org.alongside.opportunity.OpportunityRepository$WithTriage(o, t)
              from Opportunity o left join Triage t on t.reference = o.reference
             where o.reference = :reference order by t.decidedAt desc
            """)
    List<WithTriage> withTriages(@Param("reference") String reference);

    /** With one of the decisions. */
    record WithTriage(Opportunity opportunity, @Nullable Triage triage) {}
}
