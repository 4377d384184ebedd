package org.alongside.identity.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requested change to an account.
 *
 * @param oldValue the address or roles at the time of the request; null for none, or when erased
 * @param newValue the address or the additional roles; null for none, or when erased
 * @param takesEffectAt when it takes effect without a second administrator; null when one must confirm it
 */
public record AccountChange(
        UUID id,
        UUID account,
        AccountValue what,
        @Nullable String oldValue,
        @Nullable String newValue,
        UUID askedBy,
        Instant askedAt,
        @Nullable Instant takesEffectAt) {

    @Override
    public String toString() {
        return "AccountChange[" + id + "]";
    }
}
