package org.alongside.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Feedbacks extends JpaRepository<Feedback, UUID> {

    Optional<Feedback> findByReferenceAndAccount(String reference, UUID account);

    /** With the opinions, in one query. */
    @EntityGraph(attributePaths = "opinions")
    List<Feedback> findByReferenceOrderByGivenAt(String reference);
}
