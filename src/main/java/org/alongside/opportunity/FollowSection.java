package org.alongside.opportunity;

import java.util.Optional;
import org.alongside.project.PageSection;

/**
 * A section of the page for following an opportunity. Modules for later stages show public information there: no names,
 * and no contributions.
 */
public interface FollowSection {

    /** The section for this case; empty when it has no content yet. */
    Optional<PageSection> show(String reference);
}
