package org.alongside.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/**
 * Takes the tasks of an execution from memory when a task command has begun. Saves one statement per completed task
 * ({@code EngineStatementsTest}).
 *
 * <p>An execution waits at one user task at a time; where a model or an operator creates several, each has its own
 * execution ({@code OperatorFeaturesTest} covers migration, modification and multi-instance). A task's local
 * variables and subtasks are read as the engine does.
 */
@Component
class TaskLookup extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSessionFactories().put(TaskManager.class, new GenericManagerFactory(Tasks.class));
    }

    /** The execution's tasks that this command has read or created. */
    static List<TaskEntity> inMemory(String execution) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Public because the engine instantiates it by reflection. */
    public static final class Tasks extends TaskManager {

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            List<TaskEntity> known = inMemory(execution);
            return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
        }
    }
}
