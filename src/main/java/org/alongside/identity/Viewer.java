package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A signed-in user with their current roles.
 *
 * @param leads whether the person leads a team; saves a query for the many who lead none
 * @param standsIn whether the person is the deputy of a member of a body
 */
public record Viewer(UUID id, String name, Set<Role> roles, boolean leads, boolean standsIn) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** A person who leads no team and is no deputy. */
    public Viewer(UUID id, String name, Set<Role> roles) {
        this(id, name, roles, false, false);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... some) {
        return Stream.of(some).anyMatch(roles::contains);
    }

    /** Whether the person is council staff ({@link Role#STAFF}). */
    public boolean isStaff() {
        return Role.STAFF.stream().anyMatch(roles::contains);
    }

    /** For templates: {@code ${viewer.is('OFFICER')}}. */
    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }

    @Override
    public String toString() {
        return "Viewer[" + id + "]";
    }
}
