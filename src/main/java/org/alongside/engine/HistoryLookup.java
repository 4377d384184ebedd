package org.alongside.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * A line of history takes its model's key, name and version from the engine's memory: they never change. Without it the
 * statement that {@link ProcessDefinitionLookup} saves would be made for the history ({@code EngineStatementsTest}).
 *
 * <p>When history may go is read for each command: operators change it by a batch ({@code OperatorFeaturesTest}).
 */
@Component
class HistoryLookup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new KnownDefinitions());
    }

    private static final class KnownDefinitions extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity known = ProcessDefinitionLookup.inMemory(id);
            return known == null ? super.getProcessDefinitionEntity(id) : known;
        }
    }
}
