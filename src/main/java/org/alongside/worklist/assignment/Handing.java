package org.alongside.worklist.assignment;

/** What was done with an item, for undoing it and for the record. */
enum Handing {
    TAKEN,
    GIVEN,
    RETURNED,
    /** The due date was changed. */
    MOVED
}
