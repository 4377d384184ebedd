package org.alongside.project;

import java.util.Optional;
import org.alongside.identity.Viewer;

/** A part of the project page that another module owns. */
public interface ProjectSection {

    /** Where on the page: lower comes first. */
    int order();

    /** The section for this case, or nothing when there is nothing to show this person yet. */
    Optional<Section> show(String reference, Viewer viewer);
}
