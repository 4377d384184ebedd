package org.alongside.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A principal for an account, however the person signed in. */
public interface AccountPrincipal {

    UUID account();

    /**
     * The only path, with those below it, that this sign-in covers; null for all. A link for one purpose gives access
     * to its pages only.
     */
    default @Nullable String within() {
        return null;
    }
}
