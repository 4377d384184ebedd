package org.alongside.opportunity;

import java.util.Optional;
import org.alongside.project.PageSection;

/**
 * A part of the page on which somebody follows an opportunity. Modules that come later in a case's life show there what
 * the public may know: no names, and no words of people who took part.
 */
public interface FollowSection {

    /** The section for this case, or nothing while there is nothing to tell. */
    Optional<PageSection> show(String reference);
}
