package org.alongside.recruitment;

import java.util.List;
import org.alongside.notification.Recipient;
import org.alongside.person.Needs;
import org.jspecify.annotations.Nullable;

/**
 * An application's input.
 *
 * @param email at least one of the three contact details is given
 * @param postalAddress the lines for printed letters
 * @param why why they would like to take part, in their words
 * @param groups the call-out's groups that the person identifies with; used only in counts
 * @param needs needs for taking part; not shown while places are offered
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

    /** As a recipient of messages. */
    Recipient recipient() {
        return new Recipient(null, name, email, phone, postalAddress);
    }

    @Override
    public String toString() {
        // Keeps names, addresses and needs out of logs.
        return "Applicant[]";
    }
}
