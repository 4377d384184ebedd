package org.alongside.panel;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, UUID> {

    Meeting save(Meeting meeting);

    Optional<Meeting> findByRound(UUID round);
}
