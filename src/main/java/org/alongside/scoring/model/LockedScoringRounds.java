package org.alongside.scoring.model;

import java.util.UUID;

/** Reading a scoring round in order to change it. */
interface LockedScoringRounds {

    /**
     * Locks the row of a round until the transaction ends, and then reads the round with its entries, seats and scores. Scores
     * wait for each other here and nowhere else; each sees those before it.
     *
     * @throws NoSuchScoringRound when there is none
     */
    ScoringRound lock(UUID id);
}
