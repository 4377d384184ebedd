package org.alongside.decision.model;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface FormalDecisions extends Repository<FormalDecision, UUID> {

    FormalDecision save(FormalDecision decision);

    Optional<FormalDecision> findById(UUID round);
}
