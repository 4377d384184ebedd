package org.alongside.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * History events take the definition's key, name and version from the engine's cache; they never change. Without this
 * the query saved by {@link ProcessDefinitionLookup} would be made for the history ({@code EngineStatementsTest}).
 *
 * <p>The time to live is read for each command, because operators change it in batches ({@code
 * OperatorFeaturesTest}).
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
