package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators' actions with the engine's Java API, which our optimisations must not break (docs/adr/0084). */
@AlongsideTest
class OperatorFeaturesTest {

    private static final int ENOUGH = 50;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private String key = "";
    private ProcessDefinition model;

    @BeforeEach
    void aModelOfTwoSteps() {
        key = "operator-" + System.nanoTime();
        model = deploy(OperatorModels.tasks(key, "First", "Second"));
        // In the engine's cache, like every model that has been used.
        end(start());
    }

    @AfterEach
    void withoutTheModel() {
        clock.backToNow();
        for (ProcessDefinition version : repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .list()) {
            repository.deleteDeployment(version.getDeploymentId(), true);
        }
    }

    // Suspending

    @Test
    void a_suspended_model_cannot_be_started_by_its_id_until_it_is_activated() {
        repository.suspendProcessDefinitionById(model.getId());
        assertThatThrownBy(() -> runtime.startProcessInstanceById(model.getId(), reference()))
                .isInstanceOf(SuspendedEntityInteractionException.class);

        repository.activateProcessDefinitionById(model.getId());
        assertThat(runtime.startProcessInstanceById(model.getId(), reference()).isEnded())
                .isFalse();
    }

    @Test
    void a_suspended_model_cannot_be_started_by_its_key_until_it_is_activated() {
        repository.suspendProcessDefinitionByKey(key);
        assertThatThrownBy(this::start).isInstanceOf(SuspendedEntityInteractionException.class);

        repository.activateProcessDefinitionByKey(key);
        assertThat(start().isEnded()).isFalse();
    }

    @Test
    void a_suspended_model_cannot_be_started_by_a_message_until_it_is_activated() {
        String message = "message-" + key;
        model = deploy(OperatorModels.forOfficers(Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .message(message)
                .userTask("First")
                .name("First")
                .endEvent()
                .done()));
        end(runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference())
                .correlateStartMessage());

        repository.suspendProcessDefinitionById(model.getId());
        assertThatThrownBy(() -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(reference())
                        .correlateStartMessage())
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThatThrownBy(() -> runtime.startProcessInstanceByMessage(message, reference()))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        repository.activateProcessDefinitionById(model.getId());
        assertThat(runtime.startProcessInstanceByMessage(message, reference()).isEnded())
                .isFalse();
    }

    @Test
    void a_suspended_model_is_not_started_by_a_signal_of_its_own_instance() {
        String signal = "signal-" + key;
        ProcessBuilder process = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLiveString("P1D");
        process.startEvent().userTask("First").name("First").endEvent().signal(signal);
        model = deploy(OperatorModels.forOfficers(process.startEvent("BySignal")
                .signal(signal)
                .receiveTask("Waits")
                .message("never-" + key)
                .endEvent()
                .done()));
        end(start());
        assertThat(running()).isEqualTo(1);

        ProcessInstance instance = start();
        repository.suspendProcessDefinitionById(model.getId());
        end(instance);
        assertThat(running()).isEqualTo(1);
    }

    @Test
    void a_step_of_a_suspended_instance_waits_until_it_is_activated() {
        ProcessInstance instance = start();
        runtime.suspendProcessInstanceById(instance.getId());
        Task step = step(instance);
        assertThatThrownBy(() -> tasks.complete(step.getId())).isInstanceOf(SuspendedEntityInteractionException.class);

        runtime.activateProcessInstanceById(instance.getId());
        tasks.complete(step.getId());
        assertThat(step(instance).getTaskDefinitionKey()).isEqualTo("Second");
    }

    @Test
    void a_model_is_suspended_with_its_instances() {
        ProcessInstance instance = start();
        repository.suspendProcessDefinitionByKey(key, true, null);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .suspended()
                        .count())
                .isEqualTo(1);
        assertThat(repository.getProcessDefinition(model.getId()).isSuspended()).isTrue();
    }

    // Batches

    @Test
    void a_batch_suspends_instances() {
        ProcessInstance one = start();
        ProcessInstance other = start();
        run(runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(one.getId(), other.getId())
                .suspendAsync());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .suspended()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_batch_deletes_instances() {
        ProcessInstance one = start();
        ProcessInstance other = start();
        run(runtime.deleteProcessInstancesAsync(List.of(one.getId(), other.getId()), "For a test"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
        assertThat(openItems()).isZero();
    }

    @Test
    void a_batch_gives_the_history_another_day_on_which_it_may_go_also_for_what_is_still_to_come() {
        ProcessInstance instance = start();
        tasks.complete(step(instance).getId());
        Date day = day("2041-03-01");
        run(history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(day)
                .byIds(instance.getId())
                .executeAsync());

        tasks.complete(step(instance).getId());
        assertThat(removalTimes(instance)).containsOnly(day);
    }

    @Test
    void the_log_of_a_batch_goes_with_the_batch() {
        ProcessInstance instance = start();
        Batch batch = runtime.deleteProcessInstancesAsync(List.of(instance.getId()), "For a test");
        Date day = day("2042-03-01");
        run(history.setRemovalTimeToHistoricBatches()
                .absoluteRemovalTime(day)
                .byIds(batch.getId())
                .executeAsync());

        run(batch);
        assertThat(history.createHistoricJobLogQuery()
                        .jobDefinitionConfiguration(batch.getId())
                        .successLog()
                        .list())
                .anySatisfy(line -> assertThat(line.getRemovalTime()).isEqualTo(day));
    }

    // Task-local variables

    @Test
    void a_task_keeps_variables_of_its_own() {
        ProcessInstance instance = start();
        Task step = step(instance);
        tasks.setVariableLocal(step.getId(), "note", "for this step");
        assertThat(tasks.getVariableLocal(step.getId(), "note")).isEqualTo("for this step");
        assertThat(tasks.getVariablesLocal(step.getId())).containsEntry("note", "for this step");
        assertThat(tasks.getVariables(step.getId())).containsEntry("note", "for this step");
        assertThat(runtime.getVariable(instance.getId(), "note")).isNull();

        tasks.setVariableLocal(step.getId(), "note", "changed");
        assertThat(tasks.getVariableLocal(step.getId(), "note")).isEqualTo("changed");
        tasks.removeVariableLocal(step.getId(), "note");
        assertThat(tasks.getVariablesLocal(step.getId())).isEmpty();
    }

    @Test
    void tasks_are_found_by_their_variables_and_by_those_of_the_case() {
        Task step = step(start());
        tasks.setVariableLocal(step.getId(), "own", key);
        tasks.setVariable(step.getId(), "shared", key);
        assertThat(tasks.createTaskQuery().taskVariableValueEquals("own", key).list())
                .extracting(Task::getId)
                .containsExactly(step.getId());
        assertThat(tasks.createTaskQuery()
                        .processVariableValueEquals("shared", key)
                        .list())
                .extracting(Task::getId)
                .containsExactly(step.getId());
    }

    @Test
    void a_step_with_variables_of_its_own_can_be_finished() {
        ProcessInstance instance = start();
        Task step = step(instance);
        tasks.setVariableLocal(step.getId(), "note", "for this step");
        tasks.setVariable(step.getId(), "answer", "yes");
        tasks.complete(step.getId(), Map.of("more", "yes"));

        assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("answer", "more");
        assertThat(runtime.createVariableInstanceQuery().taskIdIn(step.getId()).count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .taskIdIn(step.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_instance_whose_task_has_variables_of_its_own_can_be_deleted() {
        ProcessInstance instance = start();
        tasks.setVariableLocal(step(instance).getId(), "note", "for this step");
        runtime.deleteProcessInstance(instance.getId(), "For a test");
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .count())
                .isZero();
        assertThat(openItems()).isZero();
    }

    @Test
    void a_step_that_was_divided_ends_with_its_parts() {
        Task step = step(start());
        Task part = tasks.newTask();
        part.setParentTaskId(step.getId());
        part.setName("A part");
        tasks.saveTask(part);
        assertThat(tasks.getSubTasks(step.getId())).extracting(Task::getId).containsExactly(part.getId());

        tasks.complete(step.getId());
        assertThat(tasks.createTaskQuery().taskId(part.getId()).count()).isZero();
        history.deleteHistoricTaskInstance(part.getId());
    }

    // Deployments

    @Test
    void a_deployment_is_deleted_with_its_instances_and_what_their_tasks_keep() {
        ProcessInstance instance = start();
        tasks.setVariableLocal(step(instance).getId(), "note", "for this step");
        tasks.setVariable(step(instance).getId(), "answer", "yes");
        repository.deleteDeployment(model.getDeploymentId(), true);

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
        assertThatThrownBy(() -> runtime.startProcessInstanceById(model.getId(), reference()))
                .isInstanceOf(RuntimeException.class);
        assertThat(openItems()).isZero();
    }

    @Test
    void how_long_history_is_kept_can_be_changed_for_what_starts_from_now_on() {
        repository.updateProcessDefinitionHistoryTimeToLive(model.getId(), 9);
        assertThat(repository.getProcessDefinition(model.getId()).getHistoryTimeToLive())
                .isEqualTo(9);

        HistoricProcessInstance started = historic(start());
        assertThat(ChronoUnit.DAYS.between(
                        started.getStartTime().toInstant(),
                        started.getRemovalTime().toInstant()))
                .isEqualTo(9);
    }

    // Modification and migration

    @Test
    void an_instance_is_migrated_to_another_version_and_its_work_items_follow() {
        ProcessInstance instance = start();
        tasks.setVariableLocal(step(instance).getId(), "note", "for this step");
        ProcessDefinition next = deploy(OperatorModels.tasks(key, "Renamed", "Second", "Third"));
        runtime.newMigration(runtime.createMigrationPlan(model.getId(), next.getId())
                        .mapActivities("First", "Renamed")
                        .build())
                .processInstanceIds(instance.getId())
                .execute();

        Task step = step(instance);
        assertThat(step.getProcessDefinitionId()).isEqualTo(next.getId());
        assertThat(tasks.getVariableLocal(step.getId(), "note")).isEqualTo("for this step");
        assertThat(item(step)).containsEntry("model", next.getId()).containsEntry("step", "Renamed");

        tasks.complete(step.getId());
        tasks.complete(step(instance).getId());
        assertThat(step(instance).getTaskDefinitionKey()).isEqualTo("Third");
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(step.getId())
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(next.getId());
        end(instance);
    }

    @Test
    void a_batch_migrates_instances() {
        ProcessInstance one = start();
        ProcessInstance other = start();
        ProcessDefinition next = deploy(OperatorModels.tasks(key, "First", "Second", "Third"));
        run(runtime.newMigration(runtime.createMigrationPlan(model.getId(), next.getId())
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(one.getId(), other.getId())
                .executeAsync());
        assertThat(List.of(item(step(one)), item(step(other))))
                .allSatisfy(item -> assertThat(item).containsEntry("model", next.getId()));
    }

    @Test
    void an_instance_is_moved_to_another_step() {
        ProcessInstance instance = start();
        Task first = step(instance);
        runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity("First")
                .startBeforeActivity("Second")
                .execute();

        Task second = step(instance);
        assertThat(second.getTaskDefinitionKey()).isEqualTo("Second");
        assertThat(item(first)).containsEntry("state", "GONE");
        assertThat(item(second)).containsEntry("state", "OPEN");
        HistoricActivityInstance left = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId("First")
                .singleResult();
        assertThat(left.isCanceled()).isTrue();
        end(instance);
    }

    @Test
    void an_instance_that_ended_is_started_again() {
        ProcessInstance instance = start();
        end(instance);
        runtime.restartProcessInstances(model.getId())
                .startBeforeActivity("Second")
                .processInstanceIds(instance.getId())
                .execute();
        Task again = tasks.createTaskQuery().processDefinitionKey(key).active().singleResult();
        assertThat(again.getTaskDefinitionKey()).isEqualTo("Second");
    }

    @Test
    void jobs_get_retries_singly_and_in_a_batch() {
        model = deploy(OperatorModels.forOfficers(Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("First")
                .camundaAsyncBefore()
                .name("First")
                .endEvent()
                .done()));
        ProcessInstance instance = start();
        Job job = job(instance);
        management.setJobRetries(job.getId(), 0);
        assertThat(job(instance).getRetries()).isZero();
        management.setJobRetries(2).jobId(job.getId()).execute();
        assertThat(job(instance).getRetries()).isEqualTo(2);
        run(management.setJobRetriesAsync(List.of(job.getId()), 5));
        assertThat(job(instance).getRetries()).isEqualTo(5);
        management.executeJob(job.getId());
        assertThat(step(instance).getTaskDefinitionKey()).isEqualTo("First");
    }

    // History

    @Test
    void history_tells_how_long_each_step_and_the_instance_took() {
        clock.moveTo(Instant.parse("2027-03-24T12:00:00Z"));
        ProcessInstance instance = start();
        for (int step = 0; step < 2; step++) {
            clock.moveTo(clock.instant().plus(Duration.ofHours(26)));
            tasks.complete(step(instance).getId());
        }
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(HistoricTaskInstance::getDurationInMillis)
                .containsExactly(
                        Duration.ofHours(26).toMillis(), Duration.ofHours(26).toMillis());
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("userTask")
                        .list())
                .extracting(HistoricActivityInstance::getDurationInMillis)
                .containsExactly(
                        Duration.ofHours(26).toMillis(), Duration.ofHours(26).toMillis());
        HistoricProcessInstance all = historic(instance);
        assertThat(all.getDurationInMillis()).isEqualTo(Duration.ofHours(52).toMillis());
        assertThat(all.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
    }

    /** A business key is easily forgotten in a manual start, and the step would then be invisible to everyone. */
    @Test
    void an_instance_without_a_case_is_refused_in_words() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key))
                .hasRootCauseInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("business key")
                .hasMessageContaining(key);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
    }

    private ProcessDefinition deploy(BpmnModelInstance version) {
        String deployment = repository
                .createDeployment()
                .addModelInstance(key + ".bpmn", version)
                .deploy()
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
    }

    private String reference() {
        return "CASE-" + key;
    }

    private ProcessInstance start() {
        return runtime.startProcessInstanceByKey(key, reference());
    }

    private Task step(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private Job job(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private void end(ProcessInstance instance) {
        for (Task step = step(instance); step != null; step = step(instance)) {
            tasks.complete(step.getId());
        }
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(key).count();
    }

    private HistoricProcessInstance historic(ProcessInstance instance) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private List<Date> removalTimes(ProcessInstance instance) {
        return jdbc.sql("""
                        select removal_time_ from act_hi_procinst where proc_inst_id_ = :instance
                        union all select removal_time_ from act_hi_actinst where proc_inst_id_ = :instance
                        union all select removal_time_ from act_hi_taskinst where proc_inst_id_ = :instance
                        """)
                .param("instance", instance.getId())
                .query((row, number) -> (Date) new Date(row.getTimestamp(1).getTime()))
                .list();
    }

    private Map<String, Object> item(Task step) {
        return jdbc.sql("select model, step, state from work_item where kind = 'STEP' and subject = :task")
                .param("task", step.getId())
                .query()
                .singleRow();
    }

    /** Open items of this case whose task no longer exists in the engine. */
    private long openItems() {
        return jdbc.sql("select count(*) from work_item where reference = :reference and state = 'OPEN'"
                        + " and not exists (select from act_ru_task where id_ = subject)")
                .param("reference", reference())
                .query(Long.class)
                .single();
    }

    private static Date day(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Runs a batch to completion, job by job. */
    private void run(Batch batch) {
        Set<String> jobs = Set.of(
                batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId(), batch.getMonitorJobDefinitionId());
        for (int ran = 0; ran < ENOUGH; ran++) {
            List<Job> waiting = jobs.stream()
                    .flatMap(definition -> management.createJobQuery().jobDefinitionId(definition).list().stream())
                    .toList();
            if (waiting.isEmpty()) {
                assertThat(management.createBatchQuery().batchId(batch.getId()).count())
                        .isZero();
                return;
            }
            waiting.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("The batch does not end");
    }
}
