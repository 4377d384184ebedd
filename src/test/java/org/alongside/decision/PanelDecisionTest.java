package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.ABSTAIN;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.PathTaken;
import org.alongside.body.BodyKind;
import org.alongside.body.Quorum;
import org.alongside.decision.followup.ConditionLifecycle;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.MeetingDecision;
import org.alongside.decision.model.PackHeading;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Resolution;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.flow.FormFlow;
import org.alongside.identity.Viewer;
import org.alongside.project.PlanningBackground;
import org.alongside.project.ProjectSteering;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drives the round's model through every path with its use cases. */
@AlongsideTest
class PanelDecisionTest {

    private static final LocalDate TEN_WORKING_DAYS_LATER = LocalDate.of(2027, 4, 9);

    @Autowired
    PathTaken path;

    @Autowired
    PanelRig rig;

    @Autowired
    Jobs jobs;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WorkList workList;

    @Autowired
    ProjectSteering steering;

    @Autowired
    ConditionLifecycle conditions;

    @Autowired
    List<PlanningBackground> planningWords;

    private String reference = "";
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    private void open() {
        round = rig.open(reference, rig.body());
    }

    @Test
    void a_round_is_open_for_so_many_working_days_and_every_member_is_told_and_has_it_as_work() {
        open();
        RoundView view = rig.reading.round(round);
        // Good Friday, Easter Monday and two weekends are in between.
        assertThat(view.lastDay()).isEqualTo(TEN_WORKING_DAYS_LATER);
        assertThat(view.state()).isEqualTo(RoundState.OPEN);
        assertThat(rig.letters(reference, "panel/round-opened")).isEqualTo(7);
        assertThat(ballots()).hasSize(7).allSatisfy(item -> {
            assertThat(item.dueOn()).isEqualTo(TEN_WORKING_DAYS_LATER);
            assertThat(item.address()).isEqualTo("/decide/" + round);
        });
        assertThat(view.pack())
                .extracting(PackPart::heading)
                .contains(PackHeading.PURPOSE, PackHeading.LEFT_OUT_ACTION, PackHeading.SPONSOR);
        assertThat(view.pack()).anySatisfy(part -> assertThat(part.words()).contains("£1,250.50"));
    }

    @Test
    void when_all_have_voted_the_round_is_decided_at_once_and_everybody_hears_it() {
        open();
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, ASK_FOR_CHANGES, ABSTAIN);

        RoundView view = rig.reading.round(round);
        assertThat(view.outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(view.tally()).isEqualTo(new Tally(5, 0, 1, 0, 1, 7));
        assertThat(view.dissent()).singleElement().satisfies(other -> {
            assertThat(other.choice()).isEqualTo(ASK_FOR_CHANGES);
            assertThat(other.words()).isEqualTo("member5 says why");
            assertThat(other.name()).isNull();
        });
        assertPassed("Receive_RoundDecided", "Rule_PanelOutcome", "Service_RecordOutcome", "End_Decided");
        assertNotPassed("Service_MeetDeadline", "Task_ResolveInquorate");
        assertOut("APPROVED");
        assertThat(ballots()).isEmpty();
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
        assertThat(rig.letters(reference, "panel/outcome-staff")).isEqualTo(2);
        assertThat(rig.letter(reference, "panel/outcome", "member"))
                .contains("member5 says why", "Not yet, change the plan first")
                .doesNotContain("Mabel");
    }

    @Test
    void the_deadline_closes_a_quorate_round_without_those_who_said_nothing() {
        open();
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.goTo(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);

        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertPassed("Timer_Deadline", "Service_MeetDeadline", "Gateway_Quorate", "Rule_PanelOutcome", "End_Decided");
        assertThat(ballots()).isEmpty();
    }

    @Test
    void conditions_of_a_majority_bind_and_become_work_with_an_owner_and_a_date() {
        open();
        Vote withConditions = new Vote(
                APPROVE_WITH_CONDITIONS, null, List.of("Ask people with sight loss", " ", "Test it on phones"));
        rig.vote(round, "chair", withConditions);
        rig.vote(round, "member", withConditions);
        for (String member : List.of("member2", "member3", "member4")) {
            rig.vote(round, member, APPROVE);
        }
        rig.vote(round, "member5", DO_NOT_APPROVE);
        rig.vote(round, "member6", ABSTAIN);

        RoundView view = rig.reading.round(round);
        assertThat(view.outcome()).isEqualTo(PanelOutcome.APPROVED_WITH_CONDITIONS);
        assertThat(view.conditions())
                .extracting(RoundView.Asked::words)
                .containsExactlyInAnyOrder("Ask people with sight loss", "Test it on phones");
        List<WorkItem> items = items(WorkItem.Kind.CONDITION);
        assertThat(items).hasSize(2).allSatisfy(item -> assertThat(item.assignee())
                .isEqualTo(rig.account("officer")));

        UUID condition = view.conditions().get(0).id();
        rig.as("officer", () -> {
            conditions.meet(condition, rig.account("officer"), "We asked Vista.");
            conditions.meet(condition, rig.account("officer"), "Again");
            return true;
        });
        assertThat(rig.reading.condition(round, condition).howMet()).isEqualTo("We asked Vista.");
        assertThat(items(WorkItem.Kind.CONDITION)).hasSize(1);
    }

    @Test
    void changes_go_back_to_planning_with_the_panels_words() {
        open();
        rig.votes(round, ASK_FOR_CHANGES, ASK_FOR_CHANGES, ASK_FOR_CHANGES, ASK_FOR_CHANGES, APPROVE, APPROVE, APPROVE);
        assertOut("CHANGES_REQUESTED");
        assertThat(planningWords.stream().flatMap(words -> words.said(reference).stream()))
                .extracting(PlanningBackground.Words::words)
                .contains("chair says why", "member3 says why");
    }

    @Test
    void a_refused_plan_waits_for_the_sponsors_signed_choice_and_everybody_hears_it() {
        open();
        rig.votes(round, DO_NOT_APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, APPROVE, APPROVE, APPROVE);
        assertThat(rig.walk.open(reference)).containsExactly("Task_DecideAfterRefusal");
        RawInput choice =
                RawInput.none().with("choice", AfterRefusal.PLAN_AFRESH).with("reason", "The aim is right.");
        assertThatThrownBy(() -> rig.walk.finish("sponsor", reference, "Task_DecideAfterRefusal", choice))
                .as("not signed")
                .isInstanceOf(FormFlow.NotValid.class);
        rig.walk.finish("sponsor", reference, "Task_DecideAfterRefusal", choice.with("signed", true));
        assertPassed("Gateway_Outcome", "Task_DecideAfterRefusal", "End_Refused");
        assertOut("NOT_APPROVED");
        assertThat(variable("afterRefusal")).isEqualTo("PLAN_AFRESH");
        assertThat(rig.letters(reference, "panel/after-refusal")).isEqualTo(9);
        assertThat(rig.letter(reference, "panel/after-refusal", "member6")).contains("The aim is right.");
    }

    @Test
    void without_a_quorum_the_chair_gives_more_time_and_the_members_go_on() {
        open();
        rig.votes(round, APPROVE, APPROVE);
        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.INQUORATE);
        assertThat(rig.walk.item(reference, "Task_ResolveInquorate").assignee()).isEqualTo(rig.account("chair"));
        assertThat(rig.letters(reference, "panel/inquorate")).isEqualTo(3);

        resolve(RawInput.none()
                .with("resolution", Resolution.MORE_TIME)
                .with("workingDays", 3)
                .with("reason", "It was Easter."));
        RoundView view = rig.reading.round(round);
        assertThat(view.state()).isEqualTo(RoundState.OPEN);
        // Saturday 10 April plus three working days.
        assertThat(view.lastDay()).isEqualTo(LocalDate.of(2027, 4, 14));
        assertThat(rig.letters(reference, "panel/extended"))
                .as("seven members and a deputy")
                .isEqualTo(8);
        rig.vote(round, "member2", APPROVE);
        rig.vote(round, "member3", APPROVE);
        rig.goPast(LocalDate.of(2027, 4, 14));
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertPassed("Task_ResolveInquorate", "Gateway_Resolution", "Receive_RoundDecided", "End_Decided");
    }

    @Test
    void without_a_quorum_a_quorate_meeting_can_decide() {
        open();
        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        RawInput meeting = RawInput.none()
                .with("resolution", Resolution.MEETING)
                .with("heldOn", LocalDate.of(2027, 4, 10))
                .with("outcome", PanelOutcome.APPROVED)
                .with("minutes", "We talked about each page.")
                .with("dissent", "One of us wanted to wait.");
        assertThatThrownBy(() -> resolve(meeting.with("present", seats("chair", "member", "member2"))))
                .as("three are too few")
                .isInstanceOf(ValidationRejected.class);
        assertThatThrownBy(() -> resolve(meeting.with("present", seats("chair", "member5", "member6", "member2"))
                        .with("outcome", PanelOutcome.APPROVED_WITH_CONDITIONS)
                        .with("conditions", List.of(RawInput.none()))))
                .as("no condition is named")
                .isInstanceOf(RuntimeException.class);
        resolve(meeting.with("present", seats("chair", "member", "member2", "member5")));
        RoundView view = rig.reading.round(round);
        assertThat(view.decidedBy()).isEqualTo(DecidedBy.MEETING);
        assertThat(view.outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(view.meeting()).isNotNull();
        assertThat(view.dissent()).extracting(RoundView.Dissent::words).containsExactly("One of us wanted to wait.");
        assertPassed("Task_ResolveInquorate", "Service_RecordOutcome", "End_Decided");
        assertNotPassed("Rule_PanelOutcome");
    }

    @Test
    void without_a_quorum_the_chair_can_send_the_plan_back() {
        open();
        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        resolve(RawInput.none().with("resolution", Resolution.RETURN).with("why", "Nobody understood the question."));
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.RETURNED);
        assertPassed("Task_ResolveInquorate", "End_Returned");
        assertOut("CHANGES_REQUESTED");
        assertThat(planningWords.stream().flatMap(words -> words.said(reference).stream()))
                .extracting(PlanningBackground.Words::words)
                .contains("Nobody understood the question.");
        assertThat(rig.letters(reference, "panel/returned")).isEqualTo(9);
    }

    @Test
    void more_time_for_an_open_round_moves_its_timer() {
        open();
        rig.votes(round, APPROVE, APPROVE);
        rig.as("chair", () -> rig.chairing.giveMoreTime(round, 5, "Two of us are ill."));
        LocalDate later = LocalDate.of(2027, 4, 16);
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(later);
        assertThat(ballots()).allSatisfy(item -> assertThat(item.dueOn()).isEqualTo(later));
        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        rig.goPast(later);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.INQUORATE);
        assertPassed("Event_DeadlineMoved", "Timer_Deadline", "Task_ResolveInquorate");
        resolve(RawInput.none().with("resolution", Resolution.RETURN).with("why", "Not now."));
    }

    @Test
    void a_meeting_can_decide_before_the_deadline() {
        open();
        rig.as("chair", () -> {
            rig.meetings.record(
                    round,
                    new MeetingDecision(
                            PanelRig.WEDNESDAY,
                            java.util.Set.copyOf(seats("chair", "member", "member2", "member3")),
                            PanelOutcome.APPROVED_WITH_CONDITIONS,
                            "All agreed.",
                            null,
                            List.of("Ask carers again")),
                    java.util.Set.of(),
                    rig.account("chair"));
            return true;
        });
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED_WITH_CONDITIONS);
        assertThat(items(WorkItem.Kind.CONDITION)).hasSize(1);
        assertPassed("Receive_RoundDecided", "Gateway_HowDecided", "Service_RecordOutcome", "End_Decided");
        assertNotPassed("Rule_PanelOutcome");
    }

    @Test
    void when_the_project_leaves_the_stage_nobody_is_asked_any_longer() {
        open();
        rig.votes(round, APPROVE);
        runtime.deleteProcessInstance(instance().getId(), "withdrawn");
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.STOPPED);
        assertThat(ballots()).isEmpty();
        assertThatThrownBy(() -> rig.vote(round, "member", APPROVE)).isInstanceOf(BallotRefused.class);
    }

    @Test
    void while_the_project_is_paused_nobody_decides_and_afterwards_everybody_has_the_time_that_was_left() {
        reference = rig.plannedCaseInItsLifecycle();
        open();
        rig.vote(round, "chair", APPROVE);
        rig.as("officer", () -> {
            steering.pause(reference, LocalDate.of(2027, 4, 30), "The website team has moved.");
            return true;
        });
        assertThatThrownBy(() -> rig.vote(round, "member", APPROVE)).isInstanceOf(BallotRefused.class);
        rig.goPast(TEN_WORKING_DAYS_LATER);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);

        // From Wednesday 24 March to Monday 12 April: eleven working days, without Easter.
        rig.goTo(LocalDate.of(2027, 4, 12));
        rig.as("officer", () -> {
            steering.resume(reference, "They are back.");
            return true;
        });
        LocalDate later = LocalDate.of(2027, 4, 26);
        assertThat(rig.reading.round(round).lastDay()).isEqualTo(later);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.OPEN);
        rig.vote(round, "member", APPROVE);
        rig.goPast(later);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.INQUORATE);

        rig.as("officer", () -> {
            steering.withdraw(reference, "The budget is gone.");
            return true;
        });
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.STOPPED);
        assertThat(ballots()).isEmpty();
        assertThat(rig.letter(reference, "project/withdrawn", "member6")).contains("The budget is gone.");
    }

    @Test
    void a_body_that_could_never_be_quorate_is_not_asked() {
        UUID empty = rig.as(
                "administrator",
                () -> rig.bodies.establish(
                        "Grants Panel " + UUID.randomUUID(), BodyKind.GRANTS_PANEL, "None yet.", new Quorum(1, 0)));
        RawInput question = PanelRig.question(empty);
        assertThatThrownBy(() -> rig.walk.finish("officer", reference, PanelProcess.PREPARE_PACK, question))
                .isInstanceOf(ValidationRejected.class)
                .hasMessageContaining("NO_SEATS");
        assertThat(rig.walk.open(reference)).containsExactly("Task_PreparePack");
    }

    @Test
    void members_see_the_project_and_hear_of_it() {
        open();
        Viewer member = rig.walk.viewer("member3");
        assertThat(rig.reading.takesPart(round, member.id())).isTrue();
        assertThat(rig.reading.takesPart(round, rig.account("contributor"))).isFalse();
        assertThat(rig.reading.mayRun(round, rig.walk.viewer("chair"))).isTrue();
        assertThat(rig.reading.mayRun(round, member)).isFalse();
    }

    private void resolve(RawInput typed) {
        rig.walk.finish("chair", reference, "Task_ResolveInquorate", typed);
    }

    private List<UUID> seats(String... members) {
        return java.util.Arrays.stream(members)
                .map(member -> rig.seat(round, member))
                .toList();
    }

    private List<WorkItem> ballots() {
        return items(WorkItem.Kind.BALLOT);
    }

    private List<WorkItem> items(WorkItem.Kind kind) {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    private HistoricProcessInstance instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(PanelProcess.KEY)
                .singleResult();
    }

    private void assertOut(String outcome) {
        assertThat(instance().getEndTime()).as("the stage is over").isNotNull();
        assertThat(variable("panelOutcome")).isEqualTo(outcome);
    }

    private Object variable(String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance().getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private void assertPassed(String... elements) {
        assertThat(passed()).containsSubsequence(elements);
    }

    private void assertNotPassed(String... elements) {
        assertThat(passed()).doesNotContain(elements);
    }

    private List<String> passed() {
        return path.of(instance().getId());
    }
}
