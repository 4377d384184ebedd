package org.alongside.round.help;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface HelpRequests extends Repository<HelpRequest, UUID> {

    HelpRequest save(HelpRequest help);

    Optional<HelpRequest> findById(UUID id);

    List<HelpRequest> findAllByRoundOrderByAskedAt(UUID round);
}
