package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.Statements;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class EngineStatementsTest {
    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void count() throws Exception {
        String key = "statements-" + System.nanoTime();
        String deployment = OperatorModels.deploy(repository, key, "one", "two", "three");
        try {
            var instance = runtime.startProcessInstanceByKey(key, "CP-1999-0001", Map.of("flag", true));
            for (int i = 0; i < 3; i++) {
                var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
                System.out.println("=== complete " + task.getName());
                Statements.of(() -> tasks.complete(task.getId(), Map.of("answer", "x"))).stream()
                        .filter(x -> x.toLowerCase().contains("act_"))
                        .forEach(x -> System.out.println("  " + x.strip().replaceAll("\\s+", " ")
                                .replaceAll("(?i)select .*? from", "select … from").replaceAll("\\(.*", "…")));
            }
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
