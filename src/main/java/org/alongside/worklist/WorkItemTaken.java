package org.alongside.worklist;

/** Another person has claimed the item. */
public class WorkItemTaken extends RuntimeException {

    private final transient WorkItem item;

    public WorkItemTaken(WorkItem item) {
        super("Work item " + item.id() + " is taken");
        this.item = item;
    }

    public WorkItem item() {
        return item;
    }
}
