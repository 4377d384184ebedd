package org.alongside.worklist;

/** The project is paused: its work is on hold until it resumes. */
public class WorkItemHeld extends RuntimeException {

    private final transient WorkItem item;

    public WorkItemHeld(WorkItem item) {
        super("Work item " + item.id() + " is held");
        this.item = item;
    }

    public WorkItem item() {
        return item;
    }
}
