package org.alongside.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallOuts extends Repository<CallOut, UUID> {

    CallOut save(CallOut callOut);

    Optional<CallOut> findByCode(String code);

    List<CallOut> findByReferenceOrderByNumber(String reference);

    @Query("select c from CallOut c where c.publishedAt is not null and c.closedAt is null and c.closesOn >= :today"
            + " order by c.closesOn, c.code")
    List<CallOut> open(LocalDate today);

    Optional<CallOut> findById(UUID id);
}
