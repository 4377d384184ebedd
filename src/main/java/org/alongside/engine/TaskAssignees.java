package org.alongside.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assignees and candidate groups of user tasks. The engine rejects changes to suspended tasks, but staff change while
 * a project is paused, so the task is activated for the change and suspended again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskAssignees {

    private final ProcessEngineConfigurationImpl engine;

    TaskAssignees(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Sets the assignee; null for none. */
    public void assign(String task, @Nullable String person) {
        change(task, entity -> entity.setAssignee(person));
    }

    /** Adds a candidate group. */
    public void addGroup(String task, String group) {
        change(task, entity -> entity.addCandidateGroup(group));
    }

    /** Removes a candidate group. */
    public void removeGroup(String task, String group) {
        change(task, entity -> entity.deleteCandidateGroup(group));
    }

    private void change(String task, Consumer<TaskEntity> change) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity entity = context.getTaskManager().findTaskById(task);
            int before = entity.getSuspensionState();
            entity.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            try {
                change.accept(entity);
                entity.triggerUpdateEvent();
            } finally {
                entity.setSuspensionState(before);
            }
            return null;
        });
    }
}
