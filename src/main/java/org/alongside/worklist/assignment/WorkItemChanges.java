package org.alongside.worklist.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.WorkItemRows;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes an item's assignee and due date, and the engine's task behind it. */
@Component
class WorkItemChanges {

    private final WorkItemRows rows;
    private final TaskService tasks;

    WorkItemChanges(WorkItemRows rows, TaskService tasks) {
        this.rows = rows;
        this.tasks = tasks;
    }

    /**
     * @param person null for the item's group
     */
    void assign(WorkItem item, @Nullable UUID person) {
        if (item.kind() == Kind.STEP) {
            // The engine notifies UserTaskListener, which updates the row.
            tasks.setAssignee(item.subject(), person == null ? null : person.toString());
        } else {
            rows.hand(item.id(), person);
        }
    }

    void moveDue(WorkItem item, LocalDate day) {
        rows.moveDue(item.id(), day);
    }
}
