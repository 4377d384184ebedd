package org.alongside.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HelpRequests extends Repository<HelpAsked, UUID> {

    HelpAsked save(HelpAsked help);

    Optional<HelpAsked> findById(UUID id);

    List<HelpAsked> findAllByRoundOrderByAskedAt(UUID round);
}
