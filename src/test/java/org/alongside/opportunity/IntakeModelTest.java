package org.alongside.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.PathTaken;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.FormFlow;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.identity.TestPeople;
import org.alongside.identity.Visitor;
import org.alongside.opportunity.process.IntakeProcess;
import org.alongside.project.Level;
import org.alongside.project.PlanningBackground;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drives {@code opportunity-intake.bpmn} through every path. */
@AlongsideTest
class IntakeModelTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 5, 10);

    @Autowired
    WrittenLetters letters;

    @Autowired
    PathTaken path;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Projects projects;

    @Autowired
    OpportunityWaiting waits;

    @Autowired
    ForwardPlan forwardPlan;

    @Autowired
    CaseRecord record;

    @Autowired
    List<PlanningBackground> planningWords;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TestPeople people;

    @Autowired
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private String reference = "";
    private String instance = "";

    @BeforeEach
    void anOpportunityIsPutForward() {
        people.account("officer");
        at(MONDAY);
        start(Examples.homecare("Homecare standards " + System.nanoTime()));
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void what_is_accepted_becomes_a_project_and_enters_the_forward_plan() {
        walk.finish("officer", reference, IntakeProcess.TASK_TRIAGE, accepted("CO_PRODUCE"));

        assertThat(path.of(instance))
                .containsExactly(
                        "Start_PutForward",
                        "Gateway_Look",
                        "Service_FindClashes",
                        "Service_GatherFacts",
                        "Rule_Suitability",
                        "Task_Triage",
                        "Gateway_Outcome",
                        "Service_Accept",
                        "Service_TellAccepted",
                        "End_Accepted");
        assertThat(projects.require(reference).leadOfficer()).isEqualTo(people.id("officer"));
        assertThat(projects.require(reference).sponsor()).isEqualTo(people.id("sponsor"));
        assertThat(projects.require(reference).level()).isEqualTo(Level.CO_PRODUCE);
        assertThat(variable("triageOutcome")).isEqualTo("CO_PRODUCE");
        assertThat(variable("leadOfficer")).isEqualTo(people.id("officer").toString());
        assertThat(forwardPlan.of(reference).orElseThrow().provisional()).isTrue();
        assertThat(letters.about(reference))
                .hasSize(2)
                .last()
                .asString()
                .contains("It is going ahead", "There is time and it is open.");
    }

    @Test
    void elements_of_it_can_be_co_produced_and_the_proposer_hears_which() {
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                accepted("CO_PRODUCE_ELEMENTS").with("elements", "The leaflet that explains it"));

        assertThat(path.of(instance)).endsWith("Service_Accept", "Service_TellAccepted", "End_Accepted");
        assertThat(letters.about(reference))
                .last()
                .asString()
                .contains("Parts of it are going ahead", "The leaflet that explains it");
        assertThat(planningWords.stream().flatMap(words -> words.said(reference).stream()))
                .extracting(PlanningBackground.Words::titleKey)
                .contains("opportunity.words.put-forward", "opportunity.words.reason", "opportunity.words.elements");
    }

    @Test
    void what_others_can_help_with_better_is_signposted_and_closed() {
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "SIGNPOST")
                        .with("signpostTo", "The district council\ncalls back within two days")
                        .with("reason", "It is about parking."));

        assertThat(path.of(instance))
                .endsWith("Gateway_Outcome", "Service_Decline", "Service_TellSignposted", "End_Signposted");
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.DECLINED);
        assertThat(forwardPlan.of(reference)).isEmpty();
        assertThat(letters.about(reference))
                .last()
                .asString()
                .contains("> The district council", "> calls back within two days", "> It is about parking.");
    }

    @Test
    void not_now_waits_for_its_day_and_is_then_decided_again() {
        LocalDate later = MONDAY.plusWeeks(8);
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "NOT_NOW")
                        .with("lookAgainOn", later)
                        .with("reason", "The contract ends next year."));

        assertThat(walk.open(reference)).isEmpty();
        assertThat(letters.about(reference)).last().asString().contains("5 July 2027", "The contract ends next year.");
        assertThat(waits.onPurpose(reference)).isTrue();
        at(later.minusDays(1));
        assertThat(jobs.runDue(reference)).isZero();

        at(later);
        assertThat(waits.onPurpose(reference)).isFalse();
        assertThat(jobs.runDue(reference)).isEqualTo(1);

        assertThat(walk.open(reference)).containsExactly(IntakeProcess.TASK_TRIAGE);
        walk.finish("officer", reference, IntakeProcess.TASK_TRIAGE, accepted("CO_PRODUCE"));
        assertThat(path.of(instance))
                .containsSubsequence(
                        "Service_TellNotNow",
                        "Event_LookAgain",
                        "Gateway_Look",
                        "Service_FindClashes",
                        "Rule_Suitability",
                        "Task_Triage",
                        "Service_Accept");
        assertThat(opportunities.decided(reference).triages())
                .extracting(Triage::outcome)
                .containsExactly(TriageOutcome.CO_PRODUCE, TriageOutcome.NOT_NOW);
        assertThat(record.oldestFirst(reference))
                .extracting(RecordEntry::code)
                .containsSubsequence(
                        "opportunity-put-forward",
                        "opportunity-triaged",
                        "opportunity-proposer-told",
                        "opportunity-triaged",
                        "project-accepted",
                        "opportunity-proposer-told");
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        assertThatThrownBy(() -> walk.finish(
                        "officer",
                        reference,
                        IntakeProcess.TASK_TRIAGE,
                        accepted("CO_PRODUCE").with("reason", null)))
                .isInstanceOf(FormFlow.NotValid.class);
        assertThat(walk.open(reference)).containsExactly(IntakeProcess.TASK_TRIAGE);
    }

    @Test
    void a_day_to_look_again_lies_in_the_future() {
        assertThatThrownBy(() -> walk.finish(
                        "officer",
                        reference,
                        IntakeProcess.TASK_TRIAGE,
                        RawInput.none()
                                .with("outcome", "NOT_NOW")
                                .with("lookAgainOn", MONDAY)
                                .with("reason", "Later")))
                .isInstanceOf(FormFlow.NotValid.class);
    }

    @Test
    void the_advice_rests_on_what_was_said_and_on_the_time_that_is_left() {
        start(Examples.proposal(
                "Charges " + System.nanoTime(),
                IfKnown.YES,
                CanChange.A_LOT,
                IfKnown.NO,
                MONDAY.plusWeeks(3),
                Reach.HUNDREDS));
        assertThat(variable("advisedLevel")).isEqualTo("CONSULT");
        assertThat(variable("weeks")).isEqualTo(3);
        assertThat(opportunities.require(reference).advisedBecause()).contains("less than 4 weeks");
        assertThat(materialOfTriage()).contains("Consult", "less than 4 weeks");
    }

    @Test
    void the_advice_and_its_reason_are_kept_with_the_decision() {
        LocalDate later = MONDAY.plusWeeks(8);
        start(Examples.proposal(
                "Opening hours " + System.nanoTime(),
                IfKnown.YES,
                CanChange.A_LOT,
                IfKnown.NO,
                MONDAY.plusWeeks(10),
                Reach.HUNDREDS));
        walk.finish(
                "officer",
                reference,
                IntakeProcess.TASK_TRIAGE,
                RawInput.none()
                        .with("outcome", "NOT_NOW")
                        .with("lookAgainOn", later)
                        .with("reason", "The building is being moved."));
        at(later);
        jobs.runDue(reference);

        assertThat(opportunities.require(reference).advisedLevel()).contains(Level.CONSULT);
        Triage before = opportunities.latestTriage(reference).orElseThrow();
        assertThat(before.advisedLevel()).contains(Level.CO_DESIGN);
        assertThat(before.advisedBecause()).startsWith("There are 8 to 11 weeks");
        assertThat(materialOfTriage()).contains("Advice at the time: Co-design. There are 8 to 11 weeks");
    }

    @Test
    void clashes_with_what_is_planned_are_counted_and_shown() {
        String title = "Homecare standards of the county " + System.nanoTime();
        forwardPlan.enter(
                projects.putForward(title),
                title,
                "",
                Examples.homecare(title).groups(),
                "",
                MONDAY,
                MONDAY.plusWeeks(9),
                "Care team",
                true);
        start(Examples.homecare(title));

        assertThat((Integer) variable("clashes")).isPositive();
        assertThat(opportunities.neighbours(reference).clashes())
                .anySatisfy(clash -> assertThat(clash.with().title()).isEqualTo(title));
    }

    /** The triage page. */
    private String materialOfTriage() {
        Visitor officer = Visitor.signedIn(port, "officer");
        return officer.get("/work/"
                        + walk.item(reference, IntakeProcess.TASK_TRIAGE).id())
                .body();
    }

    private void start(Proposal proposal) {
        reference = opportunities.receive(proposal);
        instance =
                runtime.startProcessInstanceByKey(IntakeProcess.KEY, reference).getId();
    }

    private RawInput accepted(String outcome) {
        return RawInput.none()
                .with("outcome", outcome)
                .with("level", "CO_PRODUCE")
                .with("leadOfficer", people.id("officer"))
                .with("sponsor", people.id("sponsor"))
                .with("reason", "There is time and it is open.");
    }

    private Object variable(String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 30)).atZone(WorkingDays.ZONE).toInstant());
    }
}
