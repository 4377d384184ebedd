package org.alongside.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.alongside.form.answer.RawInput;
import org.alongside.form.draft.Drafts;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.LeaverHandover;
import org.alongside.identity.Leavers;
import org.alongside.identity.Role;
import org.alongside.identity.RunAs;
import org.alongside.project.Level;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem.Kind;
import org.alongside.worklist.assignment.TeamReassignment;
import org.alongside.worklist.assignment.Workload;
import org.alongside.worklist.assignment.Workloads;
import org.alongside.worklist.cover.Absence;
import org.alongside.worklist.cover.Absence.Problem;
import org.alongside.worklist.cover.Absences;
import org.alongside.worklist.cover.Cover;
import org.alongside.worklist.search.WorkQuery;
import org.alongside.worklist.search.WorkSearch;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class CoverTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);

    @Autowired
    WrittenLetters letters;

    @Autowired
    Cover cover;

    @Autowired
    Absences absences;

    @Autowired
    Leavers leavers;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkList workList;

    @Autowired
    WorkSearch workSearch;

    @Autowired
    WorkDesk desk;

    @Autowired
    TeamReassignment moves;

    @Autowired
    Workloads loads;

    @Autowired
    Drafts drafts;

    @Autowired
    Projects projects;

    @Autowired
    CaseRecord record;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Walk walk;

    private final List<String> deployments = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private UUID ann = UUID.randomUUID();
    private UUID ben = UUID.randomUUID();
    private UUID cat = UUID.randomUUID();

    @BeforeEach
    void threeOfficers() {
        at("2027-03-22T12:00:00Z");
        ann = officer("Ann");
        ben = officer("Ben");
        cat = officer("Cat");
    }

    @AfterEach
    void gone() {
        for (UUID person : people) {
            absences.aheadOf(person).forEach(absence -> absences.cancel(absence.id()));
        }
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update work_item set state = 'GONE' where state = 'OPEN'"
                            + " and (assignee in (:people) or away in (:people))")
                    .param("people", people)
                    .update();
            jdbc.sql("update account set enabled = false where id in (:people)")
                    .param("people", people)
                    .update();
        });
        clock.backToNow();
    }

    @Test
    void it_begins_and_ends_at_midnight_in_london_over_a_weekend_in_which_clocks_go_forward() {
        WorkItem item = step(ann, "officers");
        plan(ann, LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 28), ben);
        at("2027-03-25T23:59:59Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
        at("2027-03-26T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ben);
        assertThat(now(item).away()).isNotNull().satisfies(away -> {
            assertThat(away.person()).isEqualTo(ann);
            assertThat(away.until()).isEqualTo(LocalDate.of(2027, 3, 28));
        });
        // Clocks went forward this night: the day ends an hour earlier than it would in winter.
        at("2027-03-28T22:59:59Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ben);
        at("2027-03-28T23:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
        assertThat(now(item).away()).isNull();
        assertThat(engineAssignee(item)).isEqualTo(ann.toString());
    }

    @Test
    void it_lasts_25_hours_on_the_day_on_which_clocks_go_back() {
        at("2027-10-29T12:00:00Z");
        WorkItem item = step(ann, "officers");
        plan(ann, LocalDate.of(2027, 10, 31), LocalDate.of(2027, 10, 31), ben);
        at("2027-10-30T22:59:59Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
        at("2027-10-30T23:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ben);
        at("2027-10-31T23:59:59Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ben);
        at("2027-11-01T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
    }

    @Test
    void each_move_is_on_the_record_and_the_deputy_hears_of_it_once() {
        WorkItem item = step(ann, "officers");
        plan(ann, MONDAY, MONDAY.plusDays(1), ben);
        cover.beginAndEnd();
        cover.beginAndEnd();
        at("2027-03-24T00:00:00Z");
        cover.beginAndEnd();
        cover.beginAndEnd();
        assertThat(codes(item)).containsOnlyOnce("work-covered", "work-came-back");
        assertThat(letters.templates(ben)).containsOnlyOnce("worklist/cover-began", "worklist/cover-ended");
        assertThat(letters.templates(ann)).containsOnlyOnce("worklist/cover-back");
    }

    @Test
    void what_comes_in_meanwhile_goes_to_the_deputy_who_finds_for_whom_it_is() {
        plan(ann, MONDAY, MONDAY.plusDays(3), ben);
        WorkItem item = step(ann, "officers");
        assertThat(item.assignee()).isEqualTo(ben);
        assertThat(engineAssignee(item)).isEqualTo(ben.toString());
        assertThat(codes(item)).containsOnlyOnce("work-covered");
        assertThat(letters.templates(ben)).contains("worklist/cover-item");
        WorkItem listed = RunAs.account(ben, () -> workSearch
                .page(WorkQuery.mine(), accounts.require(ben).viewer())
                .items()
                .get(0));
        assertThat(listed.away()).isNotNull();
        assertThat(listed.away().name()).startsWith("Ann");
        at("2027-03-26T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
    }

    @Test
    void without_a_deputy_it_goes_to_the_group_and_what_had_none_has_one_for_that_time() {
        WorkItem grouped = step(ann, "officers");
        WorkItem personal = step(ann, null);
        plan(ann, MONDAY, MONDAY, null);
        assertThat(now(grouped).assignee()).isNull();
        assertThat(now(personal).assignee()).isNull();
        assertThat(now(personal).group()).isEqualTo("officers");
        assertThat(groups(personal)).containsExactly("officers");
        WorkItem fresh = step(ann, null);
        assertThat(fresh.group()).isEqualTo("officers");
        RunAs.account(ann, () -> {
            Absence absence = absences.aheadOf(ann).get(0);
            cover.change(absence.id(), new Absence.Plan(ann, MONDAY, MONDAY, ben, true, ann));
        });
        assertThat(now(personal).assignee()).isEqualTo(ben);
        assertThat(now(personal).group()).isNull();
        RunAs.account(ann, () -> {
            Absence absence = absences.aheadOf(ann).get(0);
            cover.change(absence.id(), new Absence.Plan(ann, MONDAY, MONDAY, null, true, ann));
        });
        assertThat(now(personal).group()).isEqualTo("officers");
        at("2027-03-23T00:00:00Z");
        cover.beginAndEnd();
        for (WorkItem item : List.of(grouped, personal, fresh)) {
            assertThat(now(item).assignee()).isEqualTo(ann);
        }
        assertThat(now(personal).group()).isNull();
        assertThat(groups(personal)).isEmpty();
        assertThat(now(fresh).group()).isNull();
    }

    @Test
    void what_was_taken_further_does_not_come_back() {
        WorkItem begun = step(ann, "officers");
        WorkItem taken = step(ann, "officers");
        WorkItem done = step(ann, "officers");
        WorkItem untouched = step(ann, "officers");
        plan(ann, MONDAY, MONDAY, ben);
        RunAs.account(ben, () -> {
            drafts.keep(
                    ben,
                    DraftSubject.of(begun.id()),
                    desk.form(begun),
                    RawInput.none().with("kind", "As"),
                    "");
            desk.release(taken.id(), accounts.require(ben).viewer());
            tasks.complete(done.subject());
        });
        RunAs.account(cat, () -> desk.claim(taken.id(), accounts.require(cat).viewer()));
        at("2027-03-23T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(begun).assignee()).isEqualTo(ben);
        assertThat(now(begun).away()).isNull();
        assertThat(codes(begun)).contains("work-stays");
        assertThat(now(taken).assignee()).isEqualTo(cat);
        assertThat(now(done).isOpen()).isFalse();
        assertThat(now(untouched).assignee()).isEqualTo(ann);
    }

    @Test
    void open_items_stay_when_the_person_chose_so_and_votes_always() {
        WorkItem item = step(ann, "officers");
        WorkItem vote = aside(Kind.BALLOT, ann);
        RunAs.account(ann, () -> cover.plan(new Absence.Plan(ann, MONDAY, MONDAY, ben, false, ann)));
        assertThat(now(item).assignee()).isEqualTo(ann);
        assertThat(now(vote).assignee()).isEqualTo(ann);
        assertThat(aside(Kind.BALLOT, ann).assignee()).isEqualTo(ann);
        assertThat(aside(Kind.REVIEW, ann).assignee()).isEqualTo(ben);
    }

    @Test
    void after_a_standstill_it_begins_late_and_what_is_over_does_not_begin_at_all() {
        WorkItem item = step(ann, "officers");
        WorkItem other = step(cat, "officers");
        plan(ann, MONDAY.plusDays(1), MONDAY.plusDays(20), ben);
        plan(cat, MONDAY.plusDays(1), MONDAY.plusDays(3), ben);
        at("2027-04-01T09:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ben);
        assertThat(now(other).assignee()).isEqualTo(cat);
        assertThat(codes(other)).doesNotContain("work-covered", "work-came-back");
        assertThat(absences.aheadOf(cat)).isEmpty();
    }

    @Test
    void two_nodes_begin_and_end_it_once() throws Exception {
        List<WorkItem> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(step(ann, "officers"));
        }
        plan(ann, MONDAY.plusDays(1), MONDAY.plusDays(1), ben);
        at("2027-03-23T00:00:00Z");
        onTwoNodes();
        at("2027-03-24T00:00:00Z");
        onTwoNodes();
        for (WorkItem item : items) {
            assertThat(codes(item)).containsOnlyOnce("work-covered", "work-came-back");
            assertThat(now(item).assignee()).isEqualTo(ann);
        }
        assertThat(letters.templates(ben)).containsOnlyOnce("worklist/cover-began", "worklist/cover-ended");
    }

    @Test
    void coming_back_early_brings_it_back_at_once() {
        WorkItem item = step(ann, "officers");
        Absence absence = plan(ann, MONDAY, MONDAY.plusDays(9), ben);
        assertThat(now(item).assignee()).isEqualTo(ben);
        RunAs.account(ann, () -> cover.cancel(absence.id(), ann));
        assertThat(now(item).assignee()).isEqualTo(ann);
        assertThat(step(ann, "officers").assignee()).isEqualTo(ann);
    }

    @Test
    void work_of_a_paused_project_goes_over_and_comes_back_as_well_and_stays_held() {
        WorkItem item = step(ann, null);
        runtime.suspendProcessInstanceById(instance(item));
        plan(ann, MONDAY, MONDAY, null);
        assertThat(now(item).assignee()).isNull();
        assertThat(groups(item)).containsExactly("officers");
        at("2027-03-23T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
        assertThat(engineAssignee(item)).isEqualTo(ann.toString());
        assertThat(groups(item)).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(item.subject()).suspended().count())
                .isOne();
    }

    @Test
    void another_deputy_takes_over_what_had_gone_to_the_first_and_a_longer_absence_says_so() {
        WorkItem item = step(ann, "officers");
        Absence absence = plan(ann, MONDAY, MONDAY.plusDays(2), ben);
        RunAs.account(
                ann,
                () -> cover.change(absence.id(), new Absence.Plan(ann, MONDAY, MONDAY.plusDays(5), cat, true, ann)));
        assertThat(now(item).assignee()).isEqualTo(cat);
        assertThat(now(item).away()).isNotNull();
        assertThat(now(item).away().until()).isEqualTo(MONDAY.plusDays(5));
        assertThat(letters.templates(ben)).contains("worklist/cover-off");
    }

    @Test
    void a_deputy_who_falls_ill_passes_nothing_on_to_a_third() {
        WorkItem item = step(ann, "officers");
        plan(ann, MONDAY, MONDAY.plusDays(4), ben);
        assertThat(now(item).assignee()).isEqualTo(ben);
        walk.as(
                "manager",
                () -> cover.plan(
                        new Absence.Plan(ben, MONDAY, MONDAY.plusDays(2), cat, true, walk.account("manager"))));
        assertThat(now(item).assignee()).isNull();
        assertThat(now(item).group()).isEqualTo("officers");
        assertThat(letters.templates(ann)).contains("worklist/cover-nobody");
        assertThat(letters.templates(ben)).contains("worklist/absence-set");
        at("2027-03-27T00:00:00Z");
        cover.beginAndEnd();
        assertThat(now(item).assignee()).isEqualTo(ann);
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        LocalDate day = MONDAY.plusDays(7);
        UUID sponsor = account("Sue", Role.SPONSOR);
        refused(Problem.END_BEFORE_START, ann, day, day.minusDays(1), ben);
        refused(Problem.IN_THE_PAST, ann, MONDAY.minusDays(1), day, ben);
        refused(Problem.TOO_LONG, ann, day, day.plusYears(2), ben);
        refused(Problem.DEPUTY_IS_SELF, ann, day, day, ann);
        refused(Problem.DEPUTY_LACKS_ROLE, ann, day, day, sponsor);
        refused(Problem.DEPUTY_CANNOT_SIGN_IN, ann, day, day, UUID.randomUUID());
        plan(ben, day, day.plusDays(2), cat);
        refused(Problem.DEPUTY_AWAY, ann, day.minusDays(3), day, ben);
        refused(Problem.STANDS_IN, cat, day.plusDays(2), day.plusDays(4), ann);
        refused(Problem.OVERLAPS, ben, day.plusDays(1), day.plusDays(9), ann);
        assertThat(absences.aheadOf(ann)).isEmpty();
        plan(ann, day.minusDays(3), day.minusDays(1), ben);
        assertThat(absences.deputyOf(ann, day.minusDays(2))).contains(ben);
        assertThat(absences.deputyOf(ann, day)).isEmpty();
    }

    @Test
    void nobody_is_stopped_from_signing_in_while_holding_work() {
        WorkItem item = step(ann, "officers");
        assertThatThrownBy(() -> accounts.disable(ann)).isInstanceOf(Accounts.StillHoldsWork.class);
        assertThat(accounts.require(ann).enabled()).isTrue();
        assertThat(now(item).assignee()).isEqualTo(ann);
    }

    @Test
    void a_leaver_hands_over_everything_or_nothing() {
        String reference = projects.putForward("Tea for all");
        UUID sponsor = account("Sue", Role.SPONSOR);
        projects.accept(reference, Level.CO_PRODUCE, ann, sponsor);
        WorkItem item = step(ann, "officers");
        WorkItem covered = step(ann, "officers");
        runtime.setVariable(instance(item), "leadOfficer", ann.toString());
        plan(ann, MONDAY, MONDAY.plusDays(9), cat);
        assertThat(now(covered).assignee()).isEqualTo(cat);
        assertThat(leavers.holdings(ann))
                .extracting(LeaverHandover.Holding::key, LeaverHandover.Holding::many)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("projects-led", 1),
                        org.assertj.core.groups.Tuple.tuple("work-officers", 2));
        assertThatThrownBy(() -> asManager(() -> leavers.leave(ann, Map.of("projects-led", ben))))
                .isInstanceOf(Leavers.NobodyTakes.class);
        assertThatThrownBy(() ->
                        asManager(() -> leavers.leave(ann, Map.of("projects-led", sponsor, "work-officers", ben))))
                .isInstanceOf(Leavers.NobodyTakes.class);
        assertThat(projects.require(reference).leadOfficer()).isEqualTo(ann);
        assertThat(now(covered).assignee()).isEqualTo(cat);
        assertThat(absences.aheadOf(ann)).hasSize(1);

        asManager(() -> leavers.leave(ann, Map.of("projects-led", ben, "work-officers", ben)));
        assertThat(projects.require(reference).leadOfficer()).isEqualTo(ben);
        assertThat(now(item).assignee()).isEqualTo(ben);
        assertThat(now(covered).assignee()).isEqualTo(ben);
        assertThat(codes(covered)).contains("work-handed-over");
        assertThat(record.entries(reference)).extracting(RecordEntry::code).contains("lead-changed");
        assertThat(accounts.require(ann).enabled()).isFalse();
        // A model that still names the leaver gets the group instead.
        assertThat(step(ann, "officers").assignee()).isNull();
    }

    @Test
    void work_opened_while_somebody_leaves_waits_and_then_goes_to_the_group() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(1);
        try {
            Future<WorkItem> opened = transactions.execute(status -> {
                leavers.leave(ann, Map.of());
                Future<WorkItem> waiting = two.submit(() -> step(ann, "officers"));
                sleep();
                assertThat(waiting.isDone()).isFalse();
                return waiting;
            });
            assertThat(opened).isNotNull();
            assertThat(opened.get().assignee()).isNull();
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void a_manager_moves_several_items_and_is_told_what_became_of_each() {
        WorkItem first = step(ann, "officers");
        WorkItem second = aside(Kind.REVIEW, ann);
        WorkItem vote = aside(Kind.BALLOT, ann);
        WorkItem anothers = step(cat, "officers");
        List<TeamReassignment.Moved> results = RunAs.account(
                walk.account("manager"),
                () -> moves.move(
                        ann,
                        List.of(first.id(), second.id(), vote.id(), anothers.id(), UUID.randomUUID()),
                        ben,
                        walk.viewer("manager")));
        assertThat(results)
                .extracting(TeamReassignment.Moved::outcome)
                .containsExactly(
                        TeamReassignment.Outcome.MOVED,
                        TeamReassignment.Outcome.MOVED,
                        TeamReassignment.Outcome.CANNOT_HOLD,
                        TeamReassignment.Outcome.NOT_THERE);
        assertThat(now(first).assignee()).isEqualTo(ben);
        assertThat(engineAssignee(first)).isEqualTo(ben.toString());
        assertThat(now(vote).assignee()).isEqualTo(ann);
        assertThat(codes(first)).contains("work-moved");
        assertThat(letters.templates(ben)).contains("worklist/team-moved-to");
    }

    @Test
    void the_load_counts_what_is_open_late_and_due_this_week() {
        step(ann, "officers");
        WorkItem late = step(ann, "officers");
        WorkItem later = step(ann, "officers");
        due(late, MONDAY.minusDays(1));
        due(later, MONDAY.plusDays(7));
        assertThat(loads.of(List.of(ben, ann)))
                .containsExactly(new Workload(ben, 0, 0, 0, 0), new Workload(ann, 3, 1, 1, 0));
        plan(ann, MONDAY, MONDAY, ben);
        assertThat(loads.of(List.of(ben, ann)))
                .containsExactly(new Workload(ben, 3, 1, 1, 3), new Workload(ann, 0, 0, 0, 0));
    }

    private void onTwoNodes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> node = () -> {
                together.await();
                cover.beginAndEnd();
                return true;
            };
            for (Future<Boolean> each : two.invokeAll(List.of(node, node))) {
                each.get();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refused(Problem problem, UUID who, LocalDate first, LocalDate last, UUID deputy) {
        assertThatThrownBy(() -> plan(who, first, last, deputy))
                .isInstanceOfSatisfying(
                        Absence.Refused.class, no -> assertThat(no.problem()).isEqualTo(problem));
    }

    private Absence plan(UUID who, LocalDate first, LocalDate last, UUID deputy) {
        return RunAs.account(who, () -> cover.plan(new Absence.Plan(who, first, last, deputy, true, who)));
    }

    private void asManager(Runnable act) {
        walk.as("administrator", act);
    }

    private UUID officer(String name) {
        return account(name, Role.OFFICER);
    }

    private UUID account(String name, Role role) {
        String unique = name + " Cover " + System.nanoTime();
        Account account = accounts.add(
                unique,
                unique.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@demo.example",
                null,
                Set.of(role));
        people.add(account.id());
        return account.id();
    }

    private void at(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private WorkItem now(WorkItem item) {
        return desk.require(item.id());
    }

    private void due(WorkItem item, LocalDate day) {
        transactions.executeWithoutResult(status -> jdbc.sql("update work_item set due_on = :day where id = :id")
                .param("day", day)
                .param("id", item.id())
                .update());
    }

    private List<String> codes(WorkItem item) {
        return record.entries(item.reference()).stream().map(RecordEntry::code).toList();
    }

    private String engineAssignee(WorkItem item) {
        return tasks.createTaskQuery().taskId(item.subject()).singleResult().getAssignee();
    }

    private String instance(WorkItem item) {
        return tasks.createTaskQuery().taskId(item.subject()).singleResult().getProcessInstanceId();
    }

    private Set<String> groups(WorkItem item) {
        Set<String> groups = new HashSet<>();
        tasks.getIdentityLinksForTask(item.subject()).forEach(link -> {
            if (link.getGroupId() != null) {
                groups.add(link.getGroupId());
            }
        });
        return groups;
    }

    private WorkItem aside(Kind kind, UUID who) {
        String reference = projects.putForward("A cup of tea");
        UUID id = transactions.execute(status -> workList.open(
                kind,
                UUID.randomUUID().toString(),
                reference,
                "Something aside",
                new Holder(who, "officers"),
                MONDAY.plusDays(3),
                "/projects"));
        return desk.require(java.util.Objects.requireNonNull(id));
    }

    /** A step that its model assigns to one person. */
    private WorkItem step(UUID who, String group) {
        String process = "cover-" + System.nanoTime();
        UserTaskBuilder step = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_MakeTea")
                .name("Make tea")
                .camundaAssignee("${leadOfficer}");
        BpmnModelInstance model = (group == null ? step : step.camundaCandidateGroups(group))
                .endEvent()
                .done();
        UserTask task = model.getModelElementById("Task_MakeTea");
        task.setAttributeValueNs(CAMUNDA, "formRef", "tea");
        task.setAttributeValueNs(CAMUNDA, "formRefBinding", "deployment");
        CamundaProperty due = model.newInstance(CamundaProperty.class);
        due.setCamundaName("dueInWorkingDays");
        due.setCamundaValue("2");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(due);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        task.setExtensionElements(extensions);
        deployments.add(repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .addClasspathResource("worklist/tea.form")
                .deploy()
                .getId());
        String reference = projects.putForward("A cup of tea");
        runtime.startProcessInstanceByKey(process, reference, Map.of("leadOfficer", who.toString()));
        return walk.item(reference, "Task_MakeTea");
    }

    /** The time zone of days, for checking the instants above. */
    @Test
    void days_begin_in_london() {
        assertThat(LocalDate.of(2027, 3, 29).atStartOfDay(WorkingDays.ZONE).toInstant())
                .isEqualTo(Instant.parse("2027-03-28T23:00:00Z"));
    }
}
