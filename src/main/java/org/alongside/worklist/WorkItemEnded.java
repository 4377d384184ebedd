package org.alongside.worklist;

/** The item was completed or cancelled before this request: a stale page, a double click, or a colleague's action. */
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
