package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whoever looks at a page: a person who is signed in, with the roles held at this moment.
 *
 * @param leads whether the person leads a team; most lead none, so that nobody need ask which
 */
public record Viewer(UUID id, String name, Set<Role> roles, boolean leads) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody who leads no team. */
    public Viewer(UUID id, String name, Set<Role> roles) {
        this(id, name, roles, false);
    }

    /** Whether the person holds this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person holds one of these roles. */
    public boolean hasAny(Role... some) {
        return Stream.of(some).anyMatch(roles::contains);
    }

    /** Whether the person works for the council ({@link Role#STAFF}). */
    public boolean isStaff() {
        return Role.STAFF.stream().anyMatch(roles::contains);
    }

    /** The same question for templates: {@code ${viewer.is('OFFICER')}}. */
    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }

    @Override
    public String toString() {
        return "Viewer[" + id + "]";
    }
}
