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
 * Who has a user task. The engine refuses to change a task whose process is held; but people fall ill and leave also while
 * a project is paused, so here the task is let go for the length of the change and held again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskAssignees {

    private final ProcessEngineConfigurationImpl engine;

    TaskAssignees(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Gives the task to a person, or to nobody. */
    public void assign(String task, @Nullable String person) {
        change(task, entity -> entity.setAssignee(person));
    }

    /** The people of this group can take it. */
    public void addGroup(String task, String group) {
        change(task, entity -> entity.addCandidateGroup(group));
    }

    /** The people of this group can no longer take it. */
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
