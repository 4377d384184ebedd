package org.alongside.worklist;

/** The work was done, or was no longer needed, before this came: a stale page, a double click, a colleague. */
public class WorkItemEnded extends RuntimeException {

    private final transient WorkItem item;

    public WorkItemEnded(WorkItem item) {
        super("Work item " + item.id() + " is " + item.state());
        this.item = item;
    }

    public WorkItem item() {
        return item;
    }
}
