package org.alongside.body;

import java.util.UUID;

/** The rounds that are put to bodies. Each module with rounds of its own kind implements this. */
public interface BodyRounds {

    /** How many rounds of this body are open; a body is asked only so much at the same time. */
    int openFor(UUID body);

    /**
     * Another person chairs the body, so the steps of its running rounds now wait for them.
     *
     * @param before the account of the previous chair
     * @param now the account of the new chair
     */
    void chairChanged(UUID body, UUID before, UUID now);
}
