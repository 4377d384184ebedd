package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whoever looks at a page: a person who is signed in, with the roles held at this moment. */
public record Viewer(UUID id, String name, Set<Role> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person holds one of these roles. */
    public boolean hasAny(Role... some) {
        return Stream.of(some).anyMatch(roles::contains);
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
