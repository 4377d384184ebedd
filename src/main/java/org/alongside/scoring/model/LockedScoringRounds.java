package org.alongside.scoring.model;

import java.util.UUID;

/** Loads a scoring round for update. */
interface LockedScoringRounds {

    /**
     * Locks the round's row until the transaction ends, then reads the round with its entries, seats and scores. This
     * is the only lock between scores; each sees those committed before it.
     *
     * @throws NoSuchScoringRound when no round has this id
     */
    ScoringRound lock(UUID id);
}
