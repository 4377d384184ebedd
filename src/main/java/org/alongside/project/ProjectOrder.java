package org.alongside.project;

/** The order of the project list. */
public enum ProjectOrder {
    /** Newest suggestion first. */
    NEWEST,
    NAME,
    /** Longest in its stage first, to show projects that need attention. */
    LONGEST_IN_STAGE
}
