package org.alongside.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class CasePathTest {

    private final String reference = "CP-2097-" + Math.abs(UUID.randomUUID().hashCode());

    @Autowired
    CasePath path;

    @Autowired
    ProcessEngine engine;

    private String deployment = "";

    @BeforeEach
    void two_models_one_of_which_calls_the_other() {
        BpmnModelInstance outer = Bpmn.createExecutableProcess("path-outer")
                .name("The whole way")
                .camundaHistoryTimeToLiveString("P730D")
                .startEvent("Start_Outer")
                .name("It begins")
                .callActivity("Call_Inner")
                .name("A stage")
                .calledElement("path-inner")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent("End_Outer")
                .done();
        BpmnModelInstance inner = Bpmn.createExecutableProcess("path-inner")
                .name("One stage of it")
                .camundaHistoryTimeToLiveString("P730D")
                .startEvent("Start_Inner")
                .exclusiveGateway("Gateway_Inner")
                .manualTask("Task_Wait")
                .name("Something done by hand")
                .receiveTask("Receive_Inner")
                .name("Wait for an answer")
                .message("PathTestAnswer")
                .endEvent("End_Inner")
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("path-outer.bpmn", outer)
                .addModelInstance("path-inner.bpmn", inner)
                .deploy()
                .getId();
    }

    @AfterEach
    void take_the_models_away() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void the_path_of_a_case_leads_through_every_model_that_was_called() {
        engine.getRuntimeService().startProcessInstanceByKey("path-outer", reference);

        List<CasePath.Part> parts = path.parts(reference);
        assertThat(parts).extracting(CasePath.Part::key).containsExactly("path-outer", "path-inner");
        CasePath.Part outer = parts.get(0);
        CasePath.Part inner = parts.get(1);
        assertThat(outer.name()).isEqualTo("The whole way");
        assertThat(outer.done()).containsExactly("Start_Outer");
        assertThat(outer.now()).containsExactly("Call_Inner");
        assertThat(inner.calledBy()).isEqualTo(outer.instance());
        assertThat(inner.now()).containsExactly("Receive_Inner");
        assertThat(inner.steps().stream().filter(CasePath.Step::isForPeople).map(CasePath.Step::name))
                .contains("Something done by hand", "Wait for an answer")
                .doesNotContain("Gateway_Inner");
        assertThat(path.model(inner)).contains("<bpmn").contains("Receive_Inner");
    }

    @Test
    void a_case_that_has_ended_stands_nowhere() {
        engine.getRuntimeService().startProcessInstanceByKey("path-outer", reference);
        engine.getRuntimeService()
                .createMessageCorrelation("PathTestAnswer")
                .processInstanceBusinessKey(reference)
                .correlate();
        assertThat(path.parts(reference)).hasSize(2).allSatisfy(part -> {
            assertThat(part.isRunning()).isFalse();
            assertThat(part.now()).isEmpty();
        });
    }

    @Test
    void what_comes_round_every_week_is_told_once_with_its_count() {
        CasePath.Part part = new CasePath.Part(
                "p",
                "path-outer",
                "The whole way",
                1,
                "path-outer:1",
                Instant.EPOCH,
                null,
                null,
                List.of(
                        step("1", "p", "Call_Plan", "callActivity", CasePath.State.DONE),
                        step("2", "p", "Sub_Still", "subProcess", CasePath.State.DONE),
                        step("3", "2", "Service_Tell", "serviceTask", CasePath.State.DONE),
                        step("4", "p", "Sub_Still", "subProcess", CasePath.State.DONE),
                        step("5", "4", "Service_Tell", "serviceTask", CasePath.State.DONE),
                        step("6", "p", "Call_Plan", "callActivity", CasePath.State.NOW)));

        assertThat(part.course())
                .extracting(passage -> passage.step().instance(), CasePath.Passage::times, passage -> passage.inside()
                        .size())
                .containsExactly(tuple("1", 1, 0), tuple("4", 2, 1), tuple("6", 1, 0));
    }

    private static CasePath.Step step(String instance, String within, String id, String type, CasePath.State state) {
        return new CasePath.Step(instance, within, id, id, type, state, Instant.EPOCH, null);
    }

    @Test
    void a_case_that_was_never_started_has_no_path() {
        assertThat(path.parts("CP-2097-none")).isEmpty();
    }
}
