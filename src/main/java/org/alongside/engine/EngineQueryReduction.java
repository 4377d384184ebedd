package org.alongside.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine from asking the database, with each command, what cannot have changed since it asked before: the model of an
 * instance, the day on which its history may go, and the parts of a task (docs/adr/0067).
 */
@Component
class EngineQueryReduction extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        KnownFacts known = new KnownFacts();
        configuration.setHistoryEventProducer(known);
        configuration.setHistoryEventHandler(new KnownStarts(known));
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(CachingFeelEngine.InTables::new);
        configuration.setDmnEngineConfiguration(tables);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getSessionFactories()
                .put(ProcessDefinitionManager.class, new GenericManagerFactory(KnownModels.class));
        configuration.getSessionFactories().put(TaskManager.class, new GenericManagerFactory(UndividedTasks.class));
        configuration
                .getSessionFactories()
                .put(VariableInstanceManager.class, new GenericManagerFactory(VariablesOfCases.class));
    }

    /** A model that the engine has in memory need not be read: it never changes, and nobody here suspends or deletes one. */
    public static final class KnownModels extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            ProcessDefinitionEntity known = inMemory(id);
            return known == null ? super.findLatestProcessDefinitionById(id) : known;
        }
    }

    private static @Nullable ProcessDefinitionEntity inMemory(String model) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(model);
    }

    /** No model divides a task into others, and nothing else makes tasks. */
    public static final class UndividedTasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return List.of();
        }

        /** An execution is at one step at a time: when that one is in memory, there is no other. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String executionId) {
            List<TaskEntity> known = inMemoryOf(executionId);
            return known.isEmpty() ? super.findTasksByExecutionId(executionId) : known;
        }
    }

    private static List<TaskEntity> inMemoryOf(String execution) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What is known, the case knows: no task has variables of its own. */
    public static final class VariablesOfCases extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    /**
     * A step that ends is in memory, and knows when it began: that need not be read from the history for how long it took, neither
     * for the task nor for the activity that waited for it, nor for the instance.
     */
    private static final class KnownStarts extends DbHistoryEventHandler {

        private final KnownFacts known;

        private KnownStarts(KnownFacts known) {
            this.known = known;
        }

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
            if (event instanceof HistoricProcessInstanceEventEntity) {
                return known.began(event.getId());
            }
            String step = step(event);
            return step == null || event.getExecutionId() == null
                    ? null
                    : inMemoryOf(event.getExecutionId()).stream()
                            .filter(task -> step.equals(task.getTaskDefinitionKey()))
                            .map(TaskEntity::getCreateTime)
                            .findFirst()
                            .orElse(null);
        }

        private static @Nullable String step(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity task) {
                return task.getTaskDefinitionKey();
            }
            return event instanceof HistoricActivityInstanceEventEntity activity ? activity.getActivityId() : null;
        }
    }

    /** When the history of an instance may go is settled when it starts; what its model is called never changes. */
    private static final class KnownFacts extends CacheAwareHistoryEventProducer {

        private static final int MOST = 10_000;

        private final Map<String, HistoricProcessInstanceEventEntity> known =
                Collections.synchronizedMap(new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, HistoricProcessInstanceEventEntity> eldest) {
                        return size() > MOST;
                    }
                });

        private @Nullable Date began(String instance) {
            HistoricProcessInstanceEventEntity root = known.get(instance);
            return root == null ? null : root.getStartTime();
        }

        @Override
        protected @Nullable HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String id) {
            HistoricProcessInstanceEventEntity settled = known.get(id);
            if (settled != null) {
                return copy(id, settled);
            }
            HistoricProcessInstanceEventEntity root = super.getHistoricRootProcessInstance(id);
            if (root != null && root.getRemovalTime() != null) {
                known.put(id, copy(id, root));
            }
            return root;
        }

        /** Of its own for each command: what the engine is handed it may change. */
        private static HistoricProcessInstanceEventEntity copy(String id, HistoricProcessInstanceEventEntity of) {
            HistoricProcessInstanceEventEntity root = new HistoricProcessInstanceEventEntity();
            root.setId(id);
            root.setStartTime(of.getStartTime());
            root.setRemovalTime(of.getRemovalTime());
            return root;
        }

        /** No batch of the engine's own is ever started here; it would be looked for with each timer. */
        @Override
        protected @Nullable HistoricBatchEntity getHistoricBatchById(String id) {
            return null;
        }

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity known = inMemory(id);
            return known == null ? super.getProcessDefinitionEntity(id) : known;
        }
    }
}
