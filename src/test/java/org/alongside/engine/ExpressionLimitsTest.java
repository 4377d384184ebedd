package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class ExpressionLimitsTest {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    ExpressionLimitsTest(@Autowired RepositoryService repository, @Autowired RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('true') != null}",
                "${''['class'].name == 'java.lang.String'}",
                "${execution.processEngineServices != null}",
                "${execution.getProcessEngineServices().getRuntimeService() != null}",
                "${execution.class.name != null}",
                "${execution.setVariable('leadOfficer', 'x') == null}",
                "${dataSource != null}",
                "${dataSource.connection != null}",
                "${entityManagerFactory != null}",
                "${runtimeService.createProcessInstanceQuery().count() >= 0}",
                "${accounts.withRole('ADMINISTRATOR').size() >= 0}",
                "${systemProperties['java.home'] != null}",
                "${now() != null}",
                "${currentUser() == null}",
                "${S('{}') != null}",
                "${enterStageListener.notify(execution) == null}",
                "${flag.toString().getClass() != null}",
            })
    void a_hostile_expression_is_refused(String expression) {
        assertThatThrownBy(() -> run(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void a_condition_may_compare_variables() {
        assertThat(run("${flag && number == 3 && word == 'yes'}")).isTrue();
        assertThat(run("${flag && number > 3}")).isFalse();
    }

    @Test
    void a_model_may_name_the_case_and_a_delegate() {
        assertThat(run("${execution.processBusinessKey == 'CP-1999-0001'}")).isTrue();
        assertThat(run("${enterStageListener != null}")).isTrue();
    }

    /** Whether the process took the conditional path. */
    private boolean run(String condition) {
        String key = "limits-" + UUID.randomUUID();
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .exclusiveGateway("Gateway_Ask")
                                .condition("yes", condition)
                                .receiveTask("Receive_Yes")
                                .message(key)
                                .endEvent()
                                .moveToNode("Gateway_Ask")
                                .endEvent("End_No")
                                .done())
                .deploy()
                .getId();
        try {
            var instance = runtime.startProcessInstanceByKey(
                    key, "CP-1999-0001", Map.of("flag", true, "number", 3, "word", "yes"));
            return !instance.isEnded();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }
}
