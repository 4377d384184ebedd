package org.alongside.vacancy;

import org.jspecify.annotations.Nullable;

/** Somebody who says that they are interested in a seat: an e-mail address, a telephone number or both. */
public record InterestedPerson(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String why,
        @Nullable String needs) {

    @Override
    public String toString() {
        return "Person[]";
    }
}
