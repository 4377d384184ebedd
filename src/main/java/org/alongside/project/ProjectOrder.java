package org.alongside.project;

/** In which order the list of projects is shown. */
public enum ProjectOrder {
    /** What was put forward last comes first. */
    NEWEST,
    NAME,
    /** What has been in its stage for the longest time comes first: the projects that may need a push. */
    LONGEST_IN_STAGE
}
