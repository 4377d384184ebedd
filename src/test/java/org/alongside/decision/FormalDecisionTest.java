package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.PathTaken;
import org.alongside.PdfUa;
import org.alongside.TestTags;
import org.alongside.body.BodyTerms;
import org.alongside.body.DecisionPlace;
import org.alongside.body.Power;
import org.alongside.body.Quorum;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.PanelProcess;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundRecord;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.project.PlanningBackground;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A formal decision answers a body's advice; pages and letters show both. */
@Tag(TestTags.PDF)
class FormalDecisionTest extends WithARound {

    private static final String STEP = PanelProcess.FORMAL_DECISION;

    @Autowired
    PathTaken path;

    @Autowired
    HistoryService history;

    @Autowired
    WorkList workList;

    @Autowired
    RoundRecord record;

    @Autowired
    List<PlanningBackground> planningWords;

    @Override
    UUID body() {
        return rig.body(new Quorum(4, 50), BodyTerms.usual().with(Power.ADVICE));
    }

    @Test
    void a_yes_goes_ahead_only_when_it_is_formally_decided_and_the_answer_stands_beside_the_advice() throws Exception {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE);
        assertThat(rig.walk.open(reference)).containsExactly(STEP);
        assertThat(rig.letter(reference, "panel/outcome", "member"))
                .contains("Its advice is: Approved", "This is advice");
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(Matchers.containsString("The formal decision has not been recorded yet")));

        decide(FormalChoice.GO_AHEAD, "We thank the panel and follow it.");
        assertThat(ended()).isEqualTo("APPROVED");
        assertThat(passed()).containsSubsequence("Gateway_Power", STEP, "Gateway_Answered", "End_Decided");
        assertThat(rig.letters(reference, "panel/formal-decision")).isEqualTo(9);
        assertThat(rig.letter(reference, "panel/formal-decision", "member6"))
                .contains("It goes ahead", "Cabinet", "24 March 2027", "We thank the panel and follow it.");
        for (String path : List.of("/rounds/" + round, "/projects/" + reference)) {
            mvc.perform(get(path).with(people.signedIn("officer")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("member6 says why")))
                    .andExpect(content().string(Matchers.containsString("We thank the panel and follow it.")));
        }
        mvc.perform(get("/decide/" + round).with(people.signedIn("member")))
                .andExpect(content().string(Matchers.containsString("We thank the panel and follow it.")))
                .andExpect(content().string(Matchers.containsString("Cabinet, 24 March 2027.")));
        assertThat(PdfUa.violations(record.pdf(round).orElseThrow())).isEmpty();
    }

    @Test
    void whoever_decides_otherwise_says_why_and_cannot_be_older_than_the_advice() {
        rig.votes(
                round,
                DO_NOT_APPROVE,
                DO_NOT_APPROVE,
                DO_NOT_APPROVE,
                DO_NOT_APPROVE,
                DO_NOT_APPROVE,
                APPROVE,
                APPROVE);
        assertThatThrownBy(() -> decide(FormalChoice.GO_AHEAD, "We heard you."))
                .satisfies(refused ->
                        assertThat(((ValidationRejected) refused).field()).contains("otherwise"));
        assertThatThrownBy(() -> rig.walk.finish(
                        "sponsor",
                        reference,
                        STEP,
                        given(FormalChoice.DO_NOT_GO_AHEAD, "We follow.").with("madeOn", LocalDate.of(2027, 3, 23))))
                .satisfies(refused ->
                        assertThat(((ValidationRejected) refused).field()).contains("madeOn"));
        rig.walk.finish(
                "sponsor",
                reference,
                STEP,
                given(FormalChoice.GO_AHEAD, "We heard you.").with("otherwise", "The law says that we must."));
        assertThat(ended()).isEqualTo("APPROVED");
        assertThat(rig.reading.round(round).outcome())
                .as("what the body said stays")
                .isEqualTo(PanelOutcome.NOT_APPROVED);
        assertThat(rig.letter(reference, "panel/formal-decision", "chair")).contains("The law says that we must.");
    }

    @Test
    void what_it_takes_on_of_the_conditions_is_work_and_the_rest_is_shown_as_not_taken_on() {
        Vote vote = new Vote(APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again", "Build a bridge"));
        PanelRig.MEMBERS.forEach(member -> rig.vote(round, member, vote));
        assertThat(conditionItems()).as("only advised so far").isEmpty();
        RawInput typed = given(FormalChoice.GO_AHEAD_WITH_CHANGES, "We take on what is ours.")
                .with("otherwise", "A bridge is not in our gift.")
                .with(
                        "toDo",
                        List.of(
                                RawInput.none().with("words", "Ask carers again"),
                                RawInput.none().with("words", "Tell the panel in June")));
        rig.walk.finish("sponsor", reference, STEP, typed);
        assertThat(ended()).isEqualTo("APPROVED_WITH_CONDITIONS");
        assertThat(rig.reading.round(round).conditions())
                .extracting(RoundView.Asked::words, RoundView.Asked::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ask carers again", ConditionState.TO_DO),
                        org.assertj.core.groups.Tuple.tuple("Build a bridge", ConditionState.NOT_TAKEN_ON),
                        org.assertj.core.groups.Tuple.tuple("Tell the panel in June", ConditionState.TO_DO));
        assertThat(conditionItems()).hasSize(2);
    }

    @Test
    void what_does_not_go_ahead_is_followed_by_the_sponsors_signed_choice() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.walk.finish(
                "sponsor",
                reference,
                STEP,
                given(FormalChoice.DO_NOT_GO_AHEAD, "There is no money.").with("otherwise", "The budget was cut."));
        assertThat(rig.walk.open(reference)).containsExactly(PanelProcess.DECIDE_AFTER_REFUSAL);
        rig.walk.finish(
                "sponsor",
                reference,
                PanelProcess.DECIDE_AFTER_REFUSAL,
                RawInput.none()
                        .with("choice", AfterRefusal.PLAN_AFRESH)
                        .with("reason", "Smaller.")
                        .with("signed", true));
        assertThat(ended()).isEqualTo("NOT_APPROVED");
        assertThat(planningWords.stream().flatMap(words -> words.said(reference).stream()))
                .extracting(PlanningBackground.Words::words)
                .contains("There is no money.");
    }

    private void decide(FormalChoice choice, String answer) {
        rig.walk.finish("sponsor", reference, STEP, given(choice, answer));
    }

    private static RawInput given(FormalChoice choice, String answer) {
        return RawInput.none()
                .with("choice", choice)
                .with("madeIn", DecisionPlace.CABINET)
                .with("madeOn", PanelRig.WEDNESDAY)
                .with("answer", answer);
    }

    private List<WorkItem> conditionItems() {
        return workList.openOn(reference).stream()
                .filter(item -> item.kind() == WorkItem.Kind.CONDITION)
                .toList();
    }

    /** The formal decision with which the project continues, after the stage has ended. */
    private String ended() {
        assertThat(instance().getEndTime()).as("the stage is over").isNotNull();
        return String.valueOf(history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance().getId())
                .variableName("panelOutcome")
                .singleResult()
                .getValue());
    }

    private HistoricProcessInstance instance() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(PanelProcess.KEY)
                .singleResult();
    }

    private List<String> passed() {
        return path.of(instance().getId());
    }
}
