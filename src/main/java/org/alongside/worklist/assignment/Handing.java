package org.alongside.worklist.assignment;

/** The kind of action on an item, for undoing it and for the case history. */
enum Handing {
    TAKEN,
    GIVEN,
    RETURNED,
    /** The due date was changed. */
    MOVED
}
