package org.alongside.recruitment;

import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.person.Needs;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote who applies.
 *
 * @param email one of the three ways to reach them is always there
 * @param postalAddress where letters on paper go, in lines
 * @param why why they would like to take part, in their words
 * @param groups those of the call-out that the person says describe them; only ever counted
 * @param needs what they need in order to take part; never shown while places are offered
 */
public record Applicant(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress,
        String why,
        List<String> groups,
        Needs needs) {

    public Applicant {
        groups = List.copyOf(groups);
    }

    /** The person, as somebody to write to. */
    Recipient recipient() {
        return new Recipient(null, name, email, phone, postalAddress);
    }

    @Override
    public String toString() {
        // Names, addresses and needs do not belong in logs.
        return "Applicant[]";
    }
}
