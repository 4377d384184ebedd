package org.alongside.panel;

import java.util.UUID;

/** What other modules ask of the members of a body at the same time. It counts towards how many rounds are fair. */
public interface AlsoAsked {

    /** How many rounds of this body are open there. */
    int openFor(UUID body);
}
