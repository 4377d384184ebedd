package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import org.alongside.notification.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param email the e-mail address, which only residents may lack
 * @param username a short name to sign in with, when the account has one; the e-mail address always works
 * @param hasPassword whether a password can be used; otherwise a link by e-mail, or the council's own sign-in
 * @param mustChangePassword whether nothing else can be done before the password is changed
 * @param phone where the person can be called or sent a text message
 * @param postalAddress where letters on paper go, in lines, without the name
 * @param leads whether the person leads a team
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
        boolean leads) {

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
        this(id, name, email, username, roles, enabled, hasPassword, mustChangePassword, null, null, false);
    }

    /** The person as a viewer of pages. */
    public Viewer viewer() {
        return new Viewer(id, name, roles, leads);
    }

    /** The person as somebody to write to. */
    public Recipient recipient() {
        return new Recipient(id, name, email, phone, postalAddress);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
