package org.alongside.body;

import java.util.UUID;

/** Rounds put to bodies. Implemented by each module with its own kind of round. */
public interface BodyRounds {

    /** The number of this body's open rounds, for its workload limit. */
    int openFor(UUID body);

    /**
     * The chair has changed, so tasks of running rounds are reassigned.
     *
     * @param before account of the previous chair
     * @param now account of the new chair
     */
    void chairChanged(UUID body, UUID before, UUID now);
}
