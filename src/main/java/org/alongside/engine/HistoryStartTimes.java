package org.alongside.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a step ends, its task is in memory and knows when it began: neither the history of the task nor that of the activity
 * is read for how long it took. Saves two statements of each finished step ({@code EngineStatementsTest}).
 *
 * <p>An activity begins some milliseconds before its task is made, so that its duration is shorter by these; when it began
 * stays as it was written ({@code OperatorFeaturesTest} compares them).
 */
@Component
class HistoryStartTimes extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Beside those that others add, and instead of the engine's own.
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new KnownStarts());
    }

    private static final class KnownStarts extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            Date began = isInitialEvent(event) ? null : began(event);
            if (began == null || getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null) {
                super.insertOrUpdate(event);
                return;
            }
            ((HistoricScopeInstanceEvent) event).setStartTime(began);
            getDbEntityManager().merge(event);
        }

        private @Nullable Date began(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity) {
                TaskEntity task = getDbEntityManager().getCachedEntity(TaskEntity.class, event.getId());
                return task == null ? null : task.getCreateTime();
            }
            return event instanceof HistoricActivityInstanceEventEntity activity && activity.getExecutionId() != null
                    ? TaskLookup.inMemory(activity.getExecutionId()).stream()
                            .filter(task -> activity.getActivityId().equals(task.getTaskDefinitionKey()))
                            .map(TaskEntity::getCreateTime)
                            .findFirst()
                            .orElse(null)
                    : null;
        }
    }
}
