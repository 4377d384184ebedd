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
 * On completion of a task, takes the process definition from the engine's cache instead of the database. With {@link
 * HistoryLookup} this saves one statement per task ({@code EngineStatementsTest}).
 *
 * <p>What operators change on a definition (suspension, time to live) matters only where instances <em>start</em>; a
 * running instance has its own suspension state. The cache is therefore used only for the task being completed, never
 * for commands that start, change or delete, nor for models that their own instance could start by a signal ({@code
 * OperatorFeaturesTest}).
 */
@Component
class ProcessDefinitionLookup extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getSessionFactories()
                .put(ProcessDefinitionManager.class, new GenericManagerFactory(Definitions.class));
    }

    /** The cached definition; null when it has not been read yet. */
    static @Nullable ProcessDefinitionEntity inMemory(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }

    /** Public because the engine instantiates it by reflection. */
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
