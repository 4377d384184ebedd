package org.alongside.project;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions of all plans. */
interface EngagementPlans extends Repository<EngagementPlan, UUID> {

    EngagementPlan save(EngagementPlan plan);

    /** The latest versions, the latest first. Their project is read with them: it need not be asked for afterwards. */
    default List<EngagementPlan> latest(String reference, Limit most) {
        return withProject(reference, most).stream()
                .map(row -> row.get(0, EngagementPlan.class))
                .toList();
    }

    @Query("""
            select plan, project from EngagementPlan plan left join Project project on project.reference = plan.reference
            where plan.reference = :reference order by plan.version desc
            """)
    List<Tuple> withProject(String reference, Limit most);

    Optional<EngagementPlan> findByReferenceAndVersion(String reference, int version);
}
