package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import org.alongside.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * An account for signing in.
 *
 * @param email required except for residents
 * @param username an alternative name for signing in, if set; the email address always works
 * @param hasPassword whether a password is set; otherwise sign-in is by email link or the council's single sign-on
 * @param mustChangePassword whether the password must be changed before anything else
 * @param phone for calls and text messages
 * @param postalAddress the lines for printed letters, without the name
 * @param leads whether the person leads a team
 * @param standsIn whether the person is the deputy of a member of a body
 */
public record Account(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String username,
        Set<Role> roles,
        boolean enabled,
        boolean hasPassword,
        boolean mustChangePassword,
        @Nullable String phone,
        @Nullable String postalAddress,
        boolean leads,
        boolean standsIn) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public Account(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String username,
            Set<Role> roles,
            boolean enabled,
            boolean hasPassword,
            boolean mustChangePassword) {
        this(id, name, email, username, roles, enabled, hasPassword, mustChangePassword, null, null, false, false);
    }

    /** As a viewer of pages. */
    public Viewer viewer() {
        return new Viewer(id, name, roles, leads, standsIn);
    }

    /** As a recipient of messages. */
    public Recipient recipient() {
        return new Recipient(id, name, email, phone, postalAddress);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
