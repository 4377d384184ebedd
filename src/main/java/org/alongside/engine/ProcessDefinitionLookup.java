package org.alongside.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * While a task is finished, its process definition comes from the engine's memory, where it is parsed already, and is not
 * looked for in the database first. With {@link HistoryLookup} this saves one statement of each finished step
 * ({@code EngineStatementsTest}).
 *
 * <p>What operators change of a definition, whether it is suspended and how long history is kept, matters where something
 * <em>starts</em>; whether a running instance is suspended stands in its own row. So only the task that is being finished
 * is served from memory, never a command that starts, changes or deletes, and no model that its own instance could start
 * by a signal ({@code OperatorFeaturesTest}).
 */
@Component
class ProcessDefinitionLookup extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getSessionFactories()
                .put(ProcessDefinitionManager.class, new GenericManagerFactory(Definitions.class));
    }

    /** The definition that the engine has in memory; null when it has not read it yet. */
    static @Nullable ProcessDefinitionEntity inMemory(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }

    /** Public, because the engine makes it by reflection. */
    public static final class Definitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            ProcessDefinitionEntity known = isOfFinishedTask(id) ? inMemory(id) : null;
            return known == null || startsBySignal(known) ? super.findLatestProcessDefinitionById(id) : known;
        }

        private static boolean isOfFinishedTask(String id) {
            return Context.getCommandInvocationContext() != null
                    && Context.getCommandInvocationContext().getCommand() instanceof CompleteTaskCmd
                    && Context.getCommandContext()
                            .getDbEntityManager()
                            .getCachedEntitiesByType(TaskEntity.class)
                            .stream()
                            .anyMatch(task -> id.equals(task.getProcessDefinitionId()));
        }

        private static boolean startsBySignal(ProcessDefinitionEntity model) {
            return EventSubscriptionDeclaration.getDeclarationsForScope(model).values().stream()
                    .anyMatch(event ->
                            event.isStartEvent() && EventType.SIGNAL.name().equals(event.getEventType()));
        }
    }
}
