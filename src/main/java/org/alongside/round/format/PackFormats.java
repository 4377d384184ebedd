package org.alongside.round.format;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PackFormats extends Repository<PackFormat, UUID> {

    PackFormat save(PackFormat format);

    /** Newest first (index pack_format_round). */
    List<PackFormat> findAllByRoundOrderByGivenAtDesc(UUID round);
}
