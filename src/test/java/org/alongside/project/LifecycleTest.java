package org.alongside.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.PutForward;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.FormSubmission;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.opportunity.Opportunities;
import org.alongside.worklist.Holder;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class LifecycleTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @Autowired
    RuntimeService runtime;

    @Autowired
    Projects projects;

    @Autowired
    ProjectSteering steering;

    @Autowired
    Opportunities opportunities;

    @Autowired
    WorkDesk desk;

    @Autowired
    WorkList workList;

    @Autowired
    AdHocTasks agreed;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday() {
        go(MONDAY);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @ParameterizedTest
    @CsvSource({
        "Call_Planning, Task_WritePlan",
        "Call_Panel, Task_PreparePack",
        "Call_Recruitment, Task_PublishCallOut",
        "Call_Workshops, Task_AgreeCriteria",
        "Call_Evaluation, Task_WriteFindings",
    })
    void a_change_of_scope_leads_back_to_planning_from_every_stage(String stage, String step) {
        String reference = caseAt(stage, Map.of());
        assertThat(walk.open(reference)).containsExactly(step);
        walk.as("officer", () -> steering.changeScope(reference, "It is for children as well"));
        assertThat(walk.open(reference)).containsExactly("Task_WritePlan");
        assertThat(projects.require(reference).stage()).isEqualTo(Stage.PLANNING);
    }

    @Test
    void during_intake_a_change_of_scope_has_the_opportunity_looked_at_again() {
        String reference = putForward();
        WorkItem before = walk.item(reference, "Task_Triage");
        walk.as("officer", () -> steering.changeScope(reference, "It is for children as well"));
        WorkItem after = walk.item(reference, "Task_Triage");
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(desk.require(before.id()).state()).isEqualTo(WorkItem.State.GONE);
    }

    @Test
    void a_paused_project_holds_still_and_goes_on_later_by_the_time_of_the_pause() {
        String reference = caseAt("Call_Planning", Map.of());
        WorkItem item = walk.item(reference, "Task_WritePlan");
        walk.as("officer", () -> steering.pause(reference, MONDAY.plusDays(14), "Somebody is ill"));
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.PAUSED);
        assertThatThrownBy(() -> walk.as(
                        "officer", () -> desk.complete(item.id(), walk.viewer("officer"), FormSubmission.none())))
                .isInstanceOf(WorkItemHeld.class);
        assertThatThrownBy(() -> walk.as("officer", () -> steering.pause(reference, MONDAY.plusDays(9), "Again")))
                .isInstanceOf(WrongProjectState.class);

        go(MONDAY.plusDays(7));
        walk.as("officer", () -> steering.resume(reference, "Everybody is well"));
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.RUNNING);
        WorkItem later = walk.item(reference, "Task_WritePlan");
        assertThat(later.held()).isFalse();
        assertThat(later.dueOn()).isEqualTo(item.dueOn().plusDays(7));
    }

    @Test
    void a_project_can_be_withdrawn_even_while_it_is_paused() {
        String reference = caseAt("Call_Recruitment", Map.of());
        walk.as(
                "officer",
                () -> agreed.open(
                        reference,
                        walk.viewer("officer"),
                        "Book the hall",
                        "",
                        Holder.group("officers"),
                        MONDAY.plusDays(9)));
        walk.as("officer", () -> steering.pause(reference, MONDAY.plusDays(14), "Somebody is ill"));
        assertThat(workList.openOn(reference)).allMatch(item -> item.held() || item.kind() == WorkItem.Kind.REVIEW);
        walk.as("officer", () -> steering.withdraw(reference, "The law has changed"));
        assertThat(workList.openOn(reference)).isEmpty();
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.WITHDRAWN);
        assertThat(walk.open(reference)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
        assertThat(record.entries(reference)).extracting(RecordEntry::words).contains("The law has changed");
    }

    @Test
    void managers_hear_when_nothing_has_been_done_for_twenty_working_days() {
        String reference = caseAt("Call_Planning", Map.of());
        go(MONDAY.plusDays(8));
        jobs.runDue(reference);
        assertThat(record.entries(reference)).extracting(RecordEntry::code).doesNotContain("project-stands-still");
        for (int week = 2; week <= 5; week++) {
            go(MONDAY.plusDays(7L * week + 1));
            jobs.runDue(reference);
        }
        assertThat(record.entries(reference)).extracting(RecordEntry::code).containsOnlyOnce("project-stands-still");
    }

    @Test
    void a_project_that_the_panel_refuses_can_end() {
        String reference = caseAt("Gateway_Panel", Map.of("panelOutcome", "NOT_APPROVED", "afterRefusal", "END"));
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.DECLINED);
    }

    @Test
    void a_refused_plan_can_be_planned_afresh() {
        String reference =
                caseAt("Gateway_Panel", Map.of("panelOutcome", "NOT_APPROVED", "afterRefusal", "PLAN_AFRESH"));
        assertThat(walk.open(reference)).containsExactly("Task_WritePlan");
    }

    @Test
    void an_approved_plan_leads_to_inviting_people() {
        String reference = caseAt("Gateway_Panel", Map.of("panelOutcome", "APPROVED_WITH_CONDITIONS"));
        assertThat(walk.open(reference)).containsExactly("Task_PublishCallOut");
    }

    @Test
    void what_is_signposted_ends() {
        String reference = caseAt("Gateway_Triage", Map.of("triageOutcome", "SIGNPOST"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void the_lifecycle_ends_when_promises_are_checked() {
        String reference = caseAt("End_Complete", Map.of());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    /** A case whose lifecycle starts at one element, skipping everything before it. */
    private String caseAt(String element, Map<String, Object> variables) {
        String reference = projects.putForward("A project at " + element);
        walk.as(
                "officer",
                () -> projects.accept(reference, Level.CO_PRODUCE, walk.account("officer"), walk.account("sponsor")));
        runtime.createProcessInstanceByKey(LifecycleProcess.KEY)
                .businessKey(reference)
                .setVariables(variables)
                .setVariable("leadOfficer", walk.account("officer").toString())
                .setVariable("sponsor", walk.account("sponsor").toString())
                .setVariable("planVersion", 1)
                .startBeforeActivity(element)
                .execute();
        return reference;
    }

    private String putForward() {
        return opportunities.putForward(PutForward.homecare("Homecare standards"));
    }

    private void go(LocalDate day) {
        clock.moveTo(day.atTime(10, 0).atZone(WorkingDays.ZONE).toInstant());
    }
}
