package org.alongside.workshop;

import java.util.Optional;
import org.alongside.identity.Viewer;

/**
 * A link from a workshop to another module's data about it, such as contributions. Shown to staff with the attendance
 * and on the project page.
 */
public interface WorkshopLink {

    /** The link for this workshop; empty when it is not for this person. */
    Optional<Link> of(Workshop workshop, Viewer viewer);

    /** A link: its text and path. */
    record Link(String text, String href) {}
}
