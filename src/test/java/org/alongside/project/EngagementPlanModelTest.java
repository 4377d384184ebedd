package org.alongside.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.PathTaken;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.flow.FormFlow;
import org.alongside.forwardplan.Engagement;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Viewer;
import org.alongside.project.process.PlanningProcess;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drives {@code engagement-plan.bpmn} through every path. */
@AlongsideTest
class EngagementPlanModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 10);

    @Autowired
    PathTaken path;

    @Autowired
    Projects projects;

    @Autowired
    Plans plans;

    @Autowired
    PlanSection section;

    @Autowired
    ForwardPlan forwardPlan;

    @Autowired
    CaseRecord record;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    WorkDesk desk;

    @Autowired
    TestPeople people;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    private String reference = "";
    private String instance = "";

    @BeforeEach
    void planningStarts() {
        people.account("officer");
        clock.moveTo(MONDAY.atTime(LocalTime.of(9, 30)).atZone(WorkingDays.ZONE).toInstant());
        reference = projects.putForward("Website and factsheets " + System.nanoTime());
        projects.accept(reference, Level.CO_PRODUCE, people.id("officer"), people.id("sponsor"));
        start();
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void a_complete_plan_goes_straight_to_the_sponsor_and_ends_endorsed() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());
        walk.finish("sponsor", reference, PlanningProcess.TASK_ENDORSE_PLAN, endorsed());

        assertThat(path.of(instance))
                .containsExactly(
                        "Start_Planning",
                        "Gateway_Write",
                        "Task_WritePlan",
                        "Service_CheckPlan",
                        "Gateway_Complete",
                        "Task_EndorsePlan",
                        "Gateway_Endorsed",
                        "Service_EnterForwardPlan",
                        "End_Endorsed");
        EngagementPlan plan = plans.latest(reference);
        assertThat(plan.state()).isEqualTo(PlanState.ENDORSED);
        assertThat(plan.decision().orElseThrow().by()).isEqualTo(people.id("sponsor"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("planVersion")
                        .singleResult()
                        .getValue())
                .isEqualTo(1);
        Engagement entry = forwardPlan.of(reference).orElseThrow();
        assertThat(entry.from()).isEqualTo(MONDAY.plusWeeks(2));
        assertThat(entry.to()).isEqualTo(MONDAY.plusWeeks(12));
        assertThat(entry.provisional()).isFalse();
    }

    @Test
    void an_incomplete_plan_is_written_on_and_the_checks_say_what_is_missing() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, bare());

        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_COMPLETE_PLAN);
        assertThat(plans.gaps(reference))
                .containsExactly(
                        PlanGap.CAN_CHANGE,
                        PlanGap.CANNOT_CHANGE,
                        PlanGap.GROUPS,
                        PlanGap.PARTNERS,
                        PlanGap.LEFT_OUT,
                        PlanGap.LEFT_OUT_ACTION,
                        PlanGap.FORMATS,
                        PlanGap.ACCESS_BUDGET,
                        PlanGap.REWARD_BUDGET,
                        PlanGap.DATES,
                        PlanGap.HEAR_BACK);
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_COMPLETE_PLAN,
                RawInput.none().with("goOn", "WRITE_ON"));
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());

        assertThat(path.of(instance))
                .containsSubsequence(
                        "Task_CompletePlan",
                        "Gateway_AskManager",
                        "Gateway_Write",
                        "Task_WritePlan",
                        "Task_EndorsePlan");
        assertThat(plans.latest(reference).version()).isEqualTo(2);
    }

    @Test
    void a_manager_lets_an_incomplete_plan_pass_signed_with_a_reason_that_stays_visible() {
        askManager();
        walk.finish(
                "manager",
                reference,
                PlanningProcess.TASK_DECIDE_OVERRIDE,
                override("ALLOW").with("signed", true));

        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_ENDORSE_PLAN);
        EngagementPlan.Override signed = plans.latest(reference).override().orElseThrow();
        assertThat(signed.allowed()).isTrue();
        assertThat(signed.by()).isEqualTo(people.id("manager"));
        assertThat(signed.reason()).isEqualTo("The panel wants to see it as it is.");
        assertThat(record.oldestFirst(reference))
                .extracting(RecordEntry::code)
                .containsSubsequence("plan-written", "plan-override-asked", "plan-override-allowed");
        walk.finish("sponsor", reference, PlanningProcess.TASK_ENDORSE_PLAN, endorsed());
        assertThat(path.of(instance)).endsWith("Service_EnterForwardPlan", "End_Endorsed");
    }

    @Test
    void a_manager_who_refuses_sends_the_officer_back_to_writing_with_the_reason() {
        askManager();
        walk.finish("manager", reference, PlanningProcess.TASK_DECIDE_OVERRIDE, override("REFUSE"));

        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_WRITE_PLAN);
        assertThat(path.of(instance)).containsSubsequence("Gateway_Override", "Gateway_Write", "Task_WritePlan");
        assertThat(plans.toRead(reference, plans.versions(reference)))
                .extracting(PlanningBackground.Words::titleKey)
                .contains("plan.words.override-refused");
    }

    @Test
    void a_manager_has_to_sign() {
        askManager();
        assertThatThrownBy(() ->
                        walk.finish("manager", reference, PlanningProcess.TASK_DECIDE_OVERRIDE, override("ALLOW")))
                .isInstanceOfAny(FormFlow.NotValid.class, ValidationRejected.class);
        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_DECIDE_OVERRIDE);
    }

    @Test
    void nobody_lets_their_own_plan_pass() {
        askManager();
        Viewer officer = walk.viewer("officer");
        assertThat(plans.isOwnWork(reference, officer)).isTrue();
        assertThatThrownBy(() -> plans.override(reference, true, officer, "It is mine"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_sponsor_sends_the_plan_back_and_the_next_version_starts_from_it() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());
        walk.finish(
                "sponsor",
                reference,
                PlanningProcess.TASK_ENDORSE_PLAN,
                RawInput.none().with("decision", "RETURN").with("words", "Say who pays for transport."));

        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_WRITE_PLAN);
        assertThat(path.of(instance)).containsSubsequence("Gateway_Endorsed", "Gateway_Write", "Task_WritePlan");
        assertThat(plans.toRead(reference, plans.versions(reference)))
                .first()
                .extracting(PlanningBackground.Words::words)
                .isEqualTo("Say who pays for transport.");
        RawInput begun = begin();
        assertThat(begun.text("purpose")).isEqualTo("To make the website something that people can use.");
        assertThat(begun.list("groups")).contains("CARERS", "LEARNING_DISABILITY");
    }

    @Test
    void planning_entered_again_starts_from_the_last_version_although_the_work_has_started() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());
        walk.finish("sponsor", reference, PlanningProcess.TASK_ENDORSE_PLAN, endorsed());
        clock.moveTo(MONDAY.plusWeeks(5).atStartOfDay(WorkingDays.ZONE).toInstant());
        start();

        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, begin());

        assertThat(walk.open(reference)).containsExactly(PlanningProcess.TASK_ENDORSE_PLAN);
        assertThat(plans.versions(reference))
                .extracting(EngagementPlan::version)
                .containsExactly(2, 1);
    }

    @Test
    void a_plan_cannot_start_in_the_past_or_end_before_it_starts() {
        assertThatThrownBy(() -> walk.finish(
                        "officer",
                        reference,
                        PlanningProcess.TASK_WRITE_PLAN,
                        complete().with("startsOn", MONDAY.minusDays(1))))
                .isInstanceOf(ValidationRejected.class);
        assertThatThrownBy(() -> walk.finish(
                        "officer",
                        reference,
                        PlanningProcess.TASK_WRITE_PLAN,
                        complete().with("endsOn", MONDAY.plusWeeks(1))))
                .isInstanceOf(FormFlow.NotValid.class);
        assertThat(plans.findLatest(reference)).isEmpty();
    }

    @Test
    void a_plan_for_too_short_a_time_or_with_too_long_a_wait_is_not_complete() {
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_WRITE_PLAN,
                complete().with("endsOn", MONDAY.plusWeeks(5)).with("hearBackBy", MONDAY.plusWeeks(30)));
        assertThat(plans.gaps(reference)).containsExactly(PlanGap.TOO_SHORT, PlanGap.HEAR_BACK_LATE);
    }

    @Test
    void the_forms_of_planning_offer_exactly_the_groups_that_leicestershire_names() {
        UserTaskContext step = step();
        assertThat(desk.humanStep(walk.item(reference, PlanningProcess.TASK_WRITE_PLAN))
                        .choices(step)
                        .of("leftOutGroups"))
                .extracting(choice -> choice.value())
                .containsExactly(
                        "ETHNIC_MINORITIES",
                        "LGBT",
                        "DEMENTIA",
                        "OLDER_HIGH_SUPPORT",
                        "RESIDENTIAL_HOMES",
                        "HOMELESS",
                        "GYPSY_TRAVELLER",
                        "PRISON");
    }

    @Test
    void the_project_page_shows_the_plan_and_the_neighbours_to_staff_only() {
        assertThat(section.show(reference, walk.viewer("officer"))).isEmpty();
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());

        assertThat(section.show(reference, walk.viewer("officer")).orElseThrow().model())
                .containsEntry("showNeighbours", true);
        assertThat(section.show(reference, walk.viewer("member")).orElseThrow().model())
                .containsEntry("showNeighbours", false);
    }

    @Test
    void a_decided_plan_cannot_be_decided_again() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, complete());
        walk.finish("sponsor", reference, PlanningProcess.TASK_ENDORSE_PLAN, endorsed());
        Viewer sponsor = walk.viewer("sponsor");
        assertThat(sponsor.has(Role.SPONSOR)).isTrue();
        assertThatThrownBy(() -> plans.sendBack(reference, sponsor, "Too late"))
                .isInstanceOf(IllegalStateException.class);
    }

    private void start() {
        instance = runtime.startProcessInstanceByKey(
                        PlanningProcess.KEY,
                        reference,
                        Map.of(
                                "leadOfficer", people.id("officer").toString(),
                                "sponsor", people.id("sponsor").toString()))
                .getId();
    }

    private void askManager() {
        walk.finish("officer", reference, PlanningProcess.TASK_WRITE_PLAN, bare());
        walk.finish(
                "officer",
                reference,
                PlanningProcess.TASK_COMPLETE_PLAN,
                RawInput.none().with("goOn", "ASK_MANAGER").with("why", "We write it with the panel."));
    }

    private UserTaskContext step() {
        WorkItem item = walk.item(reference, PlanningProcess.TASK_WRITE_PLAN);
        return desk.step(item, walk.viewer("officer"));
    }

    private RawInput begin() {
        return desk.humanStep(walk.item(reference, PlanningProcess.TASK_WRITE_PLAN))
                .begin(step());
    }

    private static RawInput bare() {
        return RawInput.none().with("purpose", "To make the website something that people can use.");
    }

    private static RawInput complete() {
        return bare().with("canChange", "Words, order, pictures.")
                .with("cannotChange", "The law that the factsheets explain.")
                .with("groups", List.of("LEARNING_DISABILITY", "CARERS"))
                .with("partners", "Nothing About Us Without Us")
                .with("userLed", "YES")
                .with("leftOut", List.of("DEMENTIA", "HOMELESS"))
                .with("leftOutAction", "Visits to the memory cafe and the night shelter.")
                .with("formats", List.of("EASY_READ", "PAPER"))
                .with("accessBudget", "1200")
                .with("rewardBudget", "0")
                .with("startsOn", MONDAY.plusWeeks(2))
                .with("endsOn", MONDAY.plusWeeks(12))
                .with("hearBackBy", MONDAY.plusWeeks(16));
    }

    private static RawInput endorsed() {
        return RawInput.none().with("decision", "ENDORSE");
    }

    private static RawInput override(String decision) {
        return RawInput.none().with("decision", decision).with("reason", "The panel wants to see it as it is.");
    }
}
