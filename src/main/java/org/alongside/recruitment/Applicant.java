package org.alongside.recruitment;

import java.util.List;
import org.alongside.person.Needs;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote who applies.
 *
 * @param why why they would like to take part, in their words
 * @param groups those of the call-out that the person says describe them; only ever counted
 * @param needs what they need in order to take part; never shown while places are offered
 */
public record Applicant(
        String name, String email, @Nullable String phone, String why, List<String> groups, Needs needs) {

    public Applicant {
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        // Names, addresses and needs do not belong in logs.
        return "Applicant[]";
    }
}
