package org.alongside.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
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
class FewerQuestions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new KnownFacts());
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(ParsedOnce.InTables::new);
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
    }

    /** What is known, the case knows: no task has variables of its own. */
    public static final class VariablesOfCases extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    /** When the history of an instance may go is settled when it starts; what its model is called never changes. */
    private static final class KnownFacts extends CacheAwareHistoryEventProducer {

        private static final int MOST = 10_000;

        private final Map<String, Date> known = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
                return size() > MOST;
            }
        });

        @Override
        protected @Nullable HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String id) {
            Date settled = known.get(id);
            if (settled != null) {
                HistoricProcessInstanceEventEntity root = new HistoricProcessInstanceEventEntity();
                root.setId(id);
                root.setRemovalTime(settled);
                return root;
            }
            HistoricProcessInstanceEventEntity root = super.getHistoricRootProcessInstance(id);
            if (root != null && root.getRemovalTime() != null) {
                known.put(id, root.getRemovalTime());
            }
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
