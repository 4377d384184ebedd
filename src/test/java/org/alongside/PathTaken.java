package org.alongside;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The nodes of a model that an instance passed, in order. */
@Component
@Profile("!module")
public class PathTaken {

    private final HistoryService history;

    PathTaken(HistoryService history) {
        this.history = history;
    }

    /** By the instance's id. */
    public List<String> of(String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** By the model's key and the case, which has one instance of it. */
    public List<String> of(String process, String reference) {
        return of(history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId());
    }
}
