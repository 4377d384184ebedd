package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Statements;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's queries on completing a step: six instead of ten (docs/adr/0084). */
@AlongsideTest
class EngineStatementsTest {

    private static final Pattern QUESTION =
            Pattern.compile("(?is)^\\s*select\\b.*?\\bfrom\\s+(act_\\w+).*?(\\w+)_ = \\?.*");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private String deployment = "";
    private List<String> asked = List.of();

    @BeforeEach
    void aStepIsFinishedAndAnotherFollows() throws Exception {
        String key = "statements-" + System.nanoTime();
        deployment = OperatorModels.deploy(repository, key, "First", "Second", "Third");
        ProcessInstance instance = runtime.startProcessInstanceByKey(key, "CASE-" + key);
        tasks.complete(step(instance).getId());
        Task step = step(instance);
        asked = Statements.of(() -> tasks.complete(step.getId())).stream()
                .map(QUESTION::matcher)
                .filter(Matcher::matches)
                .map(question -> (question.group(1) + " by " + question.group(2)).toLowerCase(Locale.UK))
                .toList();
    }

    @AfterEach
    void withoutTheModel() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void finishing_a_step_asks_six_questions() {
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "act_ru_task by id",
                        "act_ru_execution by id",
                        // The history removal time, which operators change in a batch.
                        "act_hi_procinst by id",
                        // The task may have subtasks, and local variables.
                        "act_ru_task by parent_task_id",
                        "act_ru_variable by task_id",
                        "act_ru_identitylink by task_id");
    }

    /** {@link ProcessDefinitionLookup} and {@link HistoryLookup}. */
    @Test
    void the_model_is_not_looked_for() {
        assertThat(asked).noneMatch(question -> question.startsWith("act_re_procdef"));
    }

    /** {@link TaskLookup}. */
    @Test
    void the_other_tasks_of_the_execution_are_not_looked_for() {
        assertThat(asked).doesNotContain("act_ru_task by execution_id");
    }

    /** {@link HistoryStartTimes}. */
    @Test
    void when_the_step_began_is_not_looked_for_in_the_history() {
        assertThat(asked).doesNotContain("act_hi_taskinst by id", "act_hi_actinst by id");
    }

    private Task step(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }
}
