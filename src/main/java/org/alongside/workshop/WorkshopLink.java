package org.alongside.workshop;

import java.util.Optional;
import org.alongside.identity.Viewer;

/**
 * A way from a workshop to what another module keeps about it, such as what was said there. Shown to staff where the
 * attendance is recorded and on the project's page.
 */
public interface WorkshopLink {

    /** The link for this workshop, or nothing when this person has no use for it. */
    Optional<Link> of(Workshop workshop, Viewer viewer);

    /** A link: its text, and where it leads. */
    record Link(String text, String href) {}
}
