package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.draft.Drafts;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.RunAs;
import org.alongside.project.Projects;
import org.alongside.project.Stage;
import org.alongside.worklist.reminder.WorkReminders;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkSearch;
import org.alongside.worklist.task.EngineReconciliation;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class WorkListTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 24);

    @Autowired
    WrittenLetters letters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    WorkList workList;

    @Autowired
    WorkSearch workSearch;

    @Autowired
    WorkDesk desk;

    @Autowired
    WorkReminders reminders;

    @Autowired
    Projects projects;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineReconciliation agreement;

    @Autowired
    WorkItemRows rows;

    @Autowired
    TransactionTemplate transaction;

    private String deployment = "";
    private String reference = "";
    private String process = "";

    @BeforeEach
    void aCaseWithOneStep() {
        clock.moveTo(WEDNESDAY.atTime(LocalTime.NOON).atZone(WorkingDays.ZONE).toInstant());
        BpmnModelInstance model = Bpmn.createExecutableProcess("tea-" + System.nanoTime())
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_MakeTea")
                .name("Make tea")
                .documentation("Somebody is thirsty.")
                .camundaCandidateGroups("officers")
                .endEvent()
                .done();
        UserTask task = model.getModelElementById("Task_MakeTea");
        task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef", "tea");
        task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding", "deployment");
        CamundaProperty due = model.newInstance(CamundaProperty.class);
        due.setCamundaName("dueInWorkingDays");
        due.setCamundaValue("2");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(due);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        task.setExtensionElements(extensions);
        process = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
        deployment = repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .addClasspathResource("worklist/tea.form")
                .deploy()
                .getId();
        reference = projects.putForward("A cup of tea");
        runtime.startProcessInstanceByKey(process, reference);
    }

    @AfterEach
    void gone() {
        repository.deleteDeployment(deployment, true);
        clock.backToNow();
    }

    @Test
    void an_item_and_its_draft_are_found_by_their_keys_although_the_draft_is_another_modules() {
        List<String> plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain select i.id, " + Drafts.COLUMNS
                            + " from work_item i left join reporting.form_draft d"
                            + " on d.owner = :owner and d.subject = :draft where i.id = :id")
                    .param("owner", UUID.randomUUID())
                    .param("draft", "work:x")
                    .param("id", UUID.randomUUID())
                    .query(String.class)
                    .list();
        });

        assertThat(plan).anyMatch(line -> line.contains("using work_item_pkey on work_item i"));
        assertThat(plan)
                .anyMatch(line -> line.contains("Index Scan using form_draft_") && line.contains("on form_draft"));
        assertThat(plan).noneMatch(line -> line.contains("Subquery Scan"));
    }

    @Test
    void work_that_opens_as_its_case_enters_a_stage_is_of_that_stage() {
        String opened = transaction.execute(status -> {
            projects.enter(reference, Stage.WORKSHOPS);
            return runtime.startProcessInstanceByKey(process, reference).getId();
        });

        assertThat(workList.find(itemOf(opened)).orElseThrow().stage()).isEqualTo(Stage.WORKSHOPS.name());
    }

    @Test
    void work_is_found_by_what_its_case_is_called_now() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update project set title = 'A pot of coffee' where reference = ?")
                        .param(reference)
                        .update());

        UUID opened =
                itemOf(runtime.startProcessInstanceByKey(process, reference).getId());

        assertThat(workList.find(opened).orElseThrow().caseTitle()).isEqualTo("A pot of coffee");
        assertThat(jdbc.sql("select words from work_item where id = ?")
                        .param(opened)
                        .query((row, number) ->
                                List.of((Object[]) row.getArray(1).getArray()))
                        .single())
                .contains("coffee")
                .doesNotContain("cup");
    }

    @Test
    void the_history_says_how_long_a_step_took() {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        clock.moveTo(clock.instant().plus(Duration.ofHours(26)));

        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        HistoricTaskInstance step = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(Duration.ofMillis(step.getDurationInMillis()))
                .isBetween(Duration.ofHours(26), Duration.ofHours(26).plusMinutes(5));
        assertThat(step.getEndTime()).isAfter(step.getStartTime());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getDurationInMillis())
                .isBetween(
                        Duration.ofHours(26).toMillis(),
                        Duration.ofHours(26).plusMinutes(5).toMillis());
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityType("userTask")
                        .singleResult()
                        .getDurationInMillis())
                .isBetween(
                        Duration.ofHours(26).toMillis(),
                        Duration.ofHours(26).plusMinutes(5).toMillis());
    }

    private UUID itemOf(String instance) {
        return jdbc.sql("select id from work_item where kind = 'STEP' and subject = ?")
                .param(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId())
                .query(UUID.class)
                .single();
    }

    @Test
    void a_user_task_becomes_work_with_a_due_date_in_working_days() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        // Thursday, then Good Friday, the weekend and Easter Monday, then Tuesday.
        assertThat(item.dueOn()).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(item.title()).isEqualTo("Make tea");
        assertThat(item.about()).isEqualTo("Somebody is thirsty.");
        assertThat(item.caseTitle()).isEqualTo("A cup of tea");
        assertThat(group("officer")).extracting(WorkItem::id).contains(item.id());
        assertThat(group("manager")).extracting(WorkItem::id).doesNotContain(item.id());
    }

    @Test
    void looking_never_claims_and_claiming_moves_it_from_the_group_to_the_person() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        assertThat(desk.require(item.id()).assignee()).isNull();
        walk.as("officer", () -> desk.claim(item.id(), walk.viewer("officer")));
        assertThat(desk.require(item.id()).assignee()).isEqualTo(walk.account("officer"));
        assertThat(tasks.createTaskQuery().taskId(item.subject()).singleResult().getAssignee())
                .isEqualTo(walk.account("officer").toString());
        assertThat(group("officer")).extracting(WorkItem::id).doesNotContain(item.id());
        assertThat(workSearch
                        .page(WorkQuery.mine(), walk.viewer("officer"), 1000)
                        .items())
                .extracting(WorkItem::id)
                .contains(item.id());
        walk.as("officer", () -> desk.release(item.id(), walk.viewer("officer")));
        assertThat(group("officer")).extracting(WorkItem::id).contains(item.id());
    }

    @Test
    void since_when_somebody_has_an_item_is_a_fact_of_the_item() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        assertThat(item.assignedAt()).isNull();
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        Instant taken = clock.instant();
        walk.as("officer", () -> desk.claim(item.id(), walk.viewer("officer")));
        assertThat(desk.require(item.id()).assignedAt()).isEqualTo(taken);
        clock.moveTo(taken.plus(Duration.ofHours(1)));
        walk.as("officer", () -> desk.moveDue(item.id(), walk.viewer("officer"), WEDNESDAY.plusDays(9), "Later"));
        assertThat(desk.require(item.id()).assignedAt())
                .as("another date changes nothing about who has it")
                .isEqualTo(taken);
        Instant given = clock.instant();
        walk.as(
                "officer",
                () -> desk.give(item.id(), walk.viewer("officer"), walk.account("officer2"), "Please take over"));
        assertThat(desk.require(item.id()).assignedAt()).isEqualTo(given);
        walk.as("officer2", () -> desk.release(item.id(), walk.viewer("officer2")));
        assertThat(desk.require(item.id()).assignedAt()).isNull();
    }

    @Test
    void what_somebody_has_taken_another_cannot_take_or_finish() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        walk.as("officer", () -> desk.claim(item.id(), walk.viewer("officer")));
        assertThatThrownBy(() -> desk.claim(item.id(), walk.viewer("officer2"))).isInstanceOf(WorkItemTaken.class);
        assertThatThrownBy(() -> desk.complete(item.id(), walk.viewer("officer2"), FormSubmission.none()))
                .isInstanceOf(WorkItemTaken.class);
    }

    @Test
    void another_group_cannot_take_or_finish_it() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        assertThatThrownBy(() -> desk.claim(item.id(), walk.viewer("sponsor"))).isInstanceOf(WorkItemTaken.class);
        assertThatThrownBy(() -> desk.complete(item.id(), walk.viewer("member"), FormSubmission.none()))
                .isInstanceOf(WorkItemTaken.class);
    }

    @Test
    void finishing_completes_step_item_and_record_together() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        walk.finish("officer", reference, "Task_MakeTea", RawInput.none().with("kind", "Assam"));
        assertThat(tasks.createTaskQuery().taskId(item.subject()).count()).isZero();
        WorkItem done = desk.require(item.id());
        assertThat(done.state()).isEqualTo(WorkItem.State.DONE);
        assertThat(done.endedBy()).isEqualTo(walk.account("officer"));
        assertThat(done.assignee()).isEqualTo(walk.account("officer"));
        assertThat(jdbc.sql("select count(*) from work_item where holder is not null and id = ?")
                        .param(item.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        assertThatThrownBy(() -> walk.finish(
                        "officer", reference, "Task_MakeTea", RawInput.none().with("kind", "coffee")))
                .isInstanceOf(ValidationRejected.class);
        assertThat(desk.require(item.id()).isOpen()).isTrue();
        assertThat(desk.require(item.id()).assignee()).isNull();
        assertThat(record.entries(reference)).extracting(RecordEntry::code).doesNotContain("work-taken");
    }

    @Test
    void a_second_finish_of_the_same_step_is_told_who_was_first() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        walk.finish("officer", reference, "Task_MakeTea", RawInput.none().with("kind", "Assam"));
        assertThatThrownBy(() -> RunAs.account(
                        walk.account("officer2"),
                        () -> desk.complete(item.id(), walk.viewer("officer2"), FormSubmission.none())))
                .isInstanceOfSatisfying(
                        WorkItemEnded.class,
                        refusal -> assertThat(refusal.item().endedByName()).isNotBlank());
    }

    @Test
    void two_people_finishing_at_the_same_moment_finish_once() throws Exception {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> results = new ArrayList<>();
        for (String who : List.of("officer", "officer2")) {
            Callable<Boolean> act = () -> {
                together.await();
                try {
                    walk.as(
                            who,
                            () -> desk.complete(
                                    item.id(),
                                    walk.viewer(who),
                                    FormSubmission.none().with("kind", "Assam")));
                    return true;
                } catch (WorkItemEnded | WorkItemTaken late) {
                    return false;
                }
            };
            results.add(two.submit(act));
        }
        List<Boolean> succeeded = new ArrayList<>();
        for (Future<Boolean> result : results) {
            succeeded.add(result.get());
        }
        two.shutdown();
        assertThat(succeeded).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void work_goes_when_the_case_moves_on_without_it() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        runtime.deleteProcessInstance(
                tasks.createTaskQuery().taskId(item.subject()).singleResult().getProcessInstanceId(), "over");
        assertThat(desk.require(item.id()).state()).isEqualTo(WorkItem.State.GONE);
    }

    @Test
    void whoever_has_it_is_reminded_once_and_managers_hear_once_when_it_is_late() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        walk.as("officer", () -> desk.claim(item.id(), walk.viewer("officer")));
        reminders.send();
        assertThat(letters.count(reference, "worklist/reminder")).isZero();

        clock.moveTo(
                LocalDate.of(2027, 3, 25).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
        reminders.send();
        reminders.send();
        assertThat(letters.count(reference, "worklist/reminder")).isEqualTo(1);
        assertThat(letters.count(reference, "worklist/escalation")).isZero();

        clock.moveTo(
                LocalDate.of(2027, 4, 1).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
        reminders.send();
        reminders.send();
        assertThat(letters.count(reference, "worklist/reminder")).isEqualTo(1);
        assertThat(letters.count(reference, "worklist/escalation")).isPositive();
        assertThat(record.entries(reference)).extracting(RecordEntry::code).containsOnlyOnce("work-escalated");
    }

    @Test
    void list_and_engine_agree_whatever_is_done_with_a_step() {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        assertThat(differences()).isEmpty();
        walk.as("officer", () -> desk.claim(item.id(), walk.viewer("officer")));
        assertThat(differences()).isEmpty();
        transaction.executeWithoutResult(status -> workList.hold(reference));
        transaction.executeWithoutResult(status -> workList.release(reference, 3));
        assertThat(differences()).isEmpty();
        walk.as("officer", () -> desk.release(item.id(), walk.viewer("officer")));
        assertThat(differences()).isEmpty();
        walk.finish("officer", reference, "Task_MakeTea", RawInput.none().with("kind", "Assam"));
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from work_item where id = :item | MISSING
            update work_item set state = 'DONE' where id = :item | MISSING
            update work_item set assignee = :somebody where id = :item | HOLDER
            update act_ru_task set assignee_ = cast(:somebody as text) where id_ = :task | HOLDER
            update work_item set group_key = 'sponsors' where id = :item | GROUP
            update work_item set due_on = due_on + 1 where id = :item | DUE
            update act_ru_task set due_date_ = due_date_ + interval '2 days' where id_ = :task | DUE
            """)
    void what_was_written_past_both_is_found_and_put_right(String write, EngineReconciliation.Differing what) {
        WorkItem item = walk.item(reference, "Task_MakeTea");
        transaction.executeWithoutResult(status -> jdbc.sql(write)
                .param("item", item.id())
                .param("task", item.subject())
                .param("somebody", walk.account("officer2"))
                .update());
        assertThat(differences())
                .extracting(EngineReconciliation.Difference::what)
                .containsExactly(what);
        walk.as("administrator", () -> agreement.repair());
        assertThat(differences()).isEmpty();
        WorkItem repaired = walk.item(reference, "Task_MakeTea");
        assertThat(repaired.title()).isEqualTo("Make tea");
        assertThat(repaired.about()).isEqualTo("Somebody is thirsty.");
        assertThat(repaired.form()).isEqualTo("tea");
        assertThat(repaired.caseTitle()).isEqualTo("A cup of tea");
        assertThat(record.entries(reference)).extracting(RecordEntry::code).containsOnlyOnce("work-repaired");
    }

    @Test
    void a_step_in_the_list_for_which_the_engine_does_not_wait_is_taken_away() {
        UUID orphan = transaction.execute(status -> rows.open(new WorkItemRows.Opening(
                WorkItem.Kind.STEP,
                "no task",
                reference,
                "Wash the cups",
                null,
                "Task_Wash",
                process,
                "tea",
                null,
                Holder.group("officers"),
                WEDNESDAY,
                WorkItem.USUAL,
                "")));
        assertThat(differences())
                .extracting(EngineReconciliation.Difference::what)
                .containsExactly(EngineReconciliation.Differing.ORPHAN);
        walk.as("administrator", () -> agreement.repair());
        assertThat(differences()).isEmpty();
        assertThat(desk.require(orphan).state()).isEqualTo(WorkItem.State.GONE);
    }

    /** Of this case, or of no known case, since a missing item has none. */
    private List<EngineReconciliation.Difference> differences() {
        WorkItem item = workList.openOn(reference).stream().findFirst().orElse(null);
        List<String> waiting = tasks.createTaskQuery().processDefinitionKey(process).list().stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .toList();
        return agreement.differences().stream()
                .filter(one -> reference.equals(one.reference())
                        || waiting.contains(String.valueOf(one.task()))
                        || item != null && item.id().equals(one.item()))
                .toList();
    }

    private List<WorkItem> group(String username) {
        return workSearch
                .page(WorkQuery.of(WorkQuery.Show.GROUPS), walk.viewer(username), 1000)
                .items();
    }
}
