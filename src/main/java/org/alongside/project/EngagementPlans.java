package org.alongside.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The versions of all plans. */
interface EngagementPlans extends Repository<EngagementPlan, UUID> {

    EngagementPlan save(EngagementPlan plan);

    Optional<EngagementPlan> findFirstByReferenceOrderByVersionDesc(String reference);

    List<EngagementPlan> findByReferenceOrderByVersionDesc(String reference);

    Optional<EngagementPlan> findByReferenceAndVersion(String reference, int version);
}
