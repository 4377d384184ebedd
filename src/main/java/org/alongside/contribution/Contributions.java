package org.alongside.contribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Contributions extends JpaRepository<Contribution, UUID> {

    Optional<Contribution> findByReferenceAndNumber(String reference, int number);

    List<Contribution> findByAccount(UUID account);

    List<Contribution> findByReferenceAndToldAtIsNullAndOutcomeIsNotNullOrderByNumber(String reference);
}
