package org.alongside.worklist;

/** Unknown work item. */
public class NoSuchWorkItem extends RuntimeException {

    public NoSuchWorkItem(Object id) {
        super("There is no work item " + id);
    }
}
