package org.alongside.vacancy;

import org.jspecify.annotations.Nullable;

/** A person interested in a seat, with an email address, a telephone number or both. */
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
