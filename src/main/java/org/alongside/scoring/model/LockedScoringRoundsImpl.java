package org.alongside.scoring.model;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Found by its name (Spring Data fragments). */
class LockedScoringRoundsImpl implements LockedScoringRounds {

    private final EntityManager entities;
    private final ObjectProvider<ScoringRounds> rounds;

    LockedScoringRoundsImpl(EntityManager entities, ObjectProvider<ScoringRounds> rounds) {
        this.entities = entities;
        this.rounds = rounds;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ScoringRound lock(UUID id) {
        ScoringRound known = entities.getReference(ScoringRound.class, id);
        if (Hibernate.isInitialized(known)) {
            if (known.isLocked()) {
                return known;
            }
            // A copy read earlier in this transaction, before the lock, may be stale.
            entities.flush();
        }
        entities.detach(known);
        boolean none = entities.createNativeQuery("select id from scoring_round where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (none) {
            throw new NoSuchScoringRound(id);
        }
        return rounds.getObject().whole(id).markLocked();
    }
}
