package org.alongside.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participating resident's contact details.
 *
 * @param id the person's account
 */
record Contact(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
