package org.alongside.decision.condition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Conditions extends Repository<Condition, UUID> {

    Condition save(Condition condition);

    Optional<Condition> findById(UUID id);

    /** Locks the row until the transaction ends, so that two concurrent disputes reopen the condition once. */
    @Query(value = "select id from panel_condition where id = :id for update", nativeQuery = true)
    Optional<UUID> lock(UUID id);

    List<Condition> findAllByRoundOrderByDueOn(UUID round);
}
