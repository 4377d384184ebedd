package org.alongside.decision.model;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Meetings extends Repository<Meeting, UUID> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findByRound(UUID round);
}
