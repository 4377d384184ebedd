package org.alongside.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUps extends JpaRepository<FollowUp, UUID> {

    List<FollowUp> findByReferenceOrderByNumber(String reference);

    Optional<FollowUp> findByReferenceAndNumber(String reference, int number);
}
