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
 * A task whose command has begun is in memory, and its execution has no other: that need not be asked. Saves one statement
 * of each finished step ({@code EngineStatementsTest}).
 *
 * <p>An execution waits at one user task at a time; where a model or an operator makes several, the engine makes an
 * execution for each ({@code OperatorFeaturesTest} migrates, moves and divides). A task's own variables and the parts that
 * somebody divided it into are looked for as the engine does.
 */
@Component
class TaskLookup extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSessionFactories().put(TaskManager.class, new GenericManagerFactory(Tasks.class));
    }

    /** The tasks of an execution that this command has read or made. */
    static List<TaskEntity> inMemory(String execution) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Public, because the engine makes it by reflection. */
    public static final class Tasks extends TaskManager {

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            List<TaskEntity> known = inMemory(execution);
            return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
        }
    }
}
