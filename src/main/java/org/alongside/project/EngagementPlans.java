package org.alongside.project;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All plan versions. */
interface EngagementPlans extends Repository<EngagementPlan, UUID> {

    EngagementPlan save(EngagementPlan plan);

    /** Latest versions, newest first, each with its project fetched. */
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
