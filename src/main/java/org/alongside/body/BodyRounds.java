package org.alongside.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * The deputy of a seat has changed, also in open rounds. Votes and scores of the previous deputy are kept.
     *
     * @param seat the seat on the body
     * @param before account of the previous deputy; null for none
     * @param now account of the new deputy; null for none
     */
    void deputyChanged(UUID seat, @Nullable UUID before, @Nullable UUID now);
}
