package org.alongside.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A principal that stands for one of our accounts, however the person signed in. */
public interface AccountPrincipal {

    UUID account();

    /**
     * The address below which alone this person is signed in; nothing when everywhere. Somebody who came by a link for one
     * thing may do that thing and nothing else.
     */
    default @Nullable String within() {
        return null;
    }
}
