package org.alongside.identity;

import java.util.Set;

/**
 * A personal page, listed on {@code /me}. Modules add pages as beans.
 *
 * @param address its path
 * @param text the message key of its title, with {@code .hint} for its description
 * @param order its position in the list
 * @param roles the roles that may open it and see it listed
 */
public record MePage(String address, String text, int order, Set<Role> roles) {

    public MePage {
        roles = Set.copyOf(roles);
    }

    /** Whether it is listed for this person. */
    public boolean isFor(Viewer viewer) {
        return roles.stream().anyMatch(viewer::has);
    }
}
