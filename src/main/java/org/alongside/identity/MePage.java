package org.alongside.identity;

import java.util.Set;

/**
 * A page about oneself, listed on {@code /me}. Any module adds one as a bean.
 *
 * @param address where it is
 * @param text the message key of what it is called; what it is for stands under the same key with {@code .hint}
 * @param order the place in the list
 * @param roles who may open it: it is listed for nobody else
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
