package org.alongside.worklist.task;

import java.util.List;
import org.alongside.worklist.WorkItemRows;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Updates a step's work item when operators migrate its instance to another version of the model, in the same
 * transaction. The engine reports migrations to its history but not to task listeners.
 */
@Component
class MigratedTasks extends AbstractProcessEnginePlugin {

    // Lazy: the engine is built before the rest of the application.
    private final ObjectProvider<WorkItemRows> rows;
    private final ObjectProvider<RepositoryService> models;

    MigratedTasks(ObjectProvider<WorkItemRows> rows, ObjectProvider<RepositoryService> models) {
        this.rows = rows;
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new HistoryEventHandler() {
            @Override
            public void handleEvent(HistoryEvent event) {
                if (event instanceof HistoricTaskInstanceEventEntity task
                        && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
                    follow(task);
                }
            }

            @Override
            public void handleEvents(List<HistoryEvent> events) {
                events.forEach(this::handleEvent);
            }
        });
    }

    private void follow(HistoricTaskInstanceEventEntity task) {
        String model = task.getProcessDefinitionId();
        String step = task.getTaskDefinitionKey();
        rows.getObject().migrate(task.getId(), model, step, form(model, step));
    }

    private @Nullable String form(String model, String step) {
        UserTask element = models.getObject().getBpmnModelInstance(model).getModelElementById(step);
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
    }
}
