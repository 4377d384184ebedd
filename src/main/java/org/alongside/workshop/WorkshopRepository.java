package org.alongside.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WorkshopRepository extends Repository<Workshop, UUID> {

    Workshop saveAndFlush(Workshop workshop);

    Optional<Workshop> findById(UUID id);

    Optional<Workshop> findByReferenceAndNumber(String reference, int number);

    List<Workshop> findByReferenceOrderByStartsAtAscNumberAsc(String reference);

    int countByReference(String reference);
}
