package org.alongside.evaluation;

import static org.alongside.contribution.ResponseOutcome.DONE;
import static org.alongside.contribution.ResponseOutcome.NOT_DONE;
import static org.alongside.contribution.ResponseOutcome.PARTLY;
import static org.alongside.evaluation.process.EvaluationProcess.CLOSE;
import static org.alongside.evaluation.process.EvaluationProcess.RESPOND;
import static org.alongside.evaluation.process.EvaluationProcess.WRITE_FINDINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.PathTaken;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.PromiseKept;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.project.ProjectState;
import org.alongside.project.Projects;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives {@code processes/evaluation/evaluation.bpmn} along every path. */
@AlongsideTest
class EvaluationModelTest {

    @Autowired
    WrittenLetters letters;

    @Autowired
    PathTaken path;

    @Autowired
    EvaluatedCase cases;

    @Autowired
    EvaluationAdministration evaluating;

    @Autowired
    ProjectClosing closing;

    @Autowired
    GoldenThread thread;

    @Autowired
    Projects projects;

    @Autowired
    Walk walk;

    @Autowired
    WorkList workList;

    @Autowired
    CaseRecord record;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void from_asking_for_feedback_to_closed() {
        String reference = cases.with("contributor", "contributor2");
        int one = cases.heardFrom("contributor", reference, "Let us meet the others before we move in.");
        int two = cases.heardFromNauwu(reference, "We want a say in who supports us.");
        cases.start(reference);

        assertThat(letters.count(reference, "evaluation/feedback-asked")).isEqualTo(4);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        cases.answer(reference, one, DONE);
        cases.answer(reference, two, NOT_DONE);
        walk.finish("sponsor", reference, RESPOND, signed());
        assertThat(letters.count(reference, "contribution/you-said-we-did")).isEqualTo(1);
        walk.finish("officer", reference, CLOSE, writeUp());

        assertThat(path.of(EvaluationProcess.KEY, reference))
                .containsExactly(
                        "Start_Evaluation",
                        "Service_AskForFeedback",
                        WRITE_FINDINGS,
                        RESPOND,
                        "Service_TellContributors",
                        CLOSE,
                        "Service_CloseProject",
                        "End_Closed");
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.CLOSED);
        assertThat(codes(reference))
                .contains(
                        "feedback-asked",
                        "findings-written",
                        "responses-signed",
                        "contributors-told",
                        "good-practice-written",
                        "project-closed",
                        "evaluation-closed");
    }

    @Test
    void a_project_without_contributions_can_close() {
        String reference = cases.with("contributor");
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        walk.finish("sponsor", reference, RESPOND, signed());
        walk.finish("officer", reference, CLOSE, writeUp());
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.CLOSED);
    }

    @Test
    void answering_cannot_be_finished_while_one_lacks_an_answer() {
        String reference = cases.with("contributor");
        int one = cases.heardFrom("contributor", reference, "First");
        cases.heardFrom("contributor", reference, "Second");
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        cases.answer(reference, one, PARTLY);

        assertThatThrownBy(() -> walk.finish("sponsor", reference, RESPOND, signed()))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("evaluation.refused.unanswered");
        assertThat(walk.open(reference)).containsExactly(RESPOND);
        assertThat(letters.count(reference, "contribution/you-said-we-did")).isZero();
    }

    @Test
    void a_contribution_that_comes_in_from_another_tab_sends_the_closing_back_to_answering() {
        String reference = cases.with("contributor");
        cases.answer(reference, cases.heardFrom("contributor", reference, "First"), DONE);
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        walk.finish("sponsor", reference, RESPOND, signed());
        WorkItem openInOneTab = walk.item(reference, CLOSE);

        // Meanwhile a contribution by phone is recorded in another tab.
        int late = cases.heardFrom("contributor", reference, "One more thing");
        walk.finish("officer", reference, CLOSE, writeUp());

        assertThat(walk.open(reference)).containsExactly(RESPOND);
        assertThat(workList.find(openInOneTab.id()).orElseThrow().isOpen()).isFalse();
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.RUNNING);
        assertThat(path.of(EvaluationProcess.KEY, reference))
                .contains("Event_Unanswered")
                .doesNotContain("End_Closed");
        assertThat(codes(reference)).contains("closing-refused");

        cases.answer(reference, late, NOT_DONE);
        walk.finish("sponsor", reference, RESPOND, signed());
        // The previous text is offered again.
        assertThat(evaluating.find(reference).orElseThrow().learned()).contains("Ask people first");
        walk.finish("officer", reference, CLOSE, writeUp());
        assertThat(projects.require(reference).state()).isEqualTo(ProjectState.CLOSED);
        // Each contributor is notified once per contribution.
        assertThat(letters.count(reference, "contribution/you-said-we-did")).isEqualTo(2);
    }

    @Test
    void an_answer_that_came_after_the_letters_is_told_at_the_closing() {
        String reference = cases.with("contributor");
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        walk.finish("sponsor", reference, RESPOND, signed());
        int late = cases.heardFrom("contributor", reference, "One more thing");
        cases.answer(reference, late, DONE);
        walk.finish("officer", reference, CLOSE, writeUp());
        assertThat(thread.require(reference, late).told()).isNotNull();
    }

    @Test
    void nothing_can_be_added_once_the_project_is_closed() {
        String reference = closed();
        assertThatThrownBy(() -> cases.heardFrom("contributor", reference, "Too late"))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("contribution.refused.closed");
    }

    @Test
    void the_letter_holds_the_persons_own_words_and_the_answer_and_nobody_elses() {
        String reference = cases.with("contributor", "contributor2");
        cases.answer(reference, cases.heardFrom("contributor", reference, "More buses on Sunday"), NOT_DONE);
        cases.answer(reference, cases.heardFrom("contributor2", reference, "Quieter rooms"), DONE);
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        walk.finish("sponsor", reference, RESPOND, signed());
        String letter = jdbc.sql("select body_text from outbox_message where reference = ? and template = ?"
                        + " and body_text like '%More buses%'")
                .params(reference, "contribution/you-said-we-did")
                .query(String.class)
                .single();
        assertThat(letter)
                .contains("> More buses on Sunday")
                .contains("We have not done this. It is in the method statements")
                .contains("The commissioning board decided this on 1 July 2026")
                .doesNotContain("Quieter rooms");
    }

    @Test
    void promises_for_later_become_work_with_their_own_day() {
        String reference = closed();
        assertThat(workList.openOn(reference))
                .filteredOn(item -> item.kind() == WorkItem.Kind.PROMISE)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Publish the new letters");
                    assertThat(item.dueOn()).isEqualTo(LocalDate.of(2099, 3, 2));
                });
        walk.as("officer", () -> closing.check(reference, 1, PromiseKept.KEPT, "They are on the website"));
        assertThat(workList.openOn(reference)).noneMatch(item -> item.kind() == WorkItem.Kind.PROMISE);
    }

    @Test
    void the_check_is_six_months_after_closing_on_a_working_day() {
        clock.moveTo(Instant.parse("2026-11-28T10:00:00Z"));
        String reference = closed();
        // 28 May 2027 is a Friday.
        assertThat(evaluating.find(reference).orElseThrow().followUpOn()).contains(LocalDate.of(2027, 5, 28));
        clock.moveTo(Instant.parse("2026-11-30T10:00:00Z"));
        String other = closed();
        // 30 May 2027 is a Sunday and Monday the 31st a bank holiday.
        assertThat(evaluating.find(other).orElseThrow().followUpOn()).contains(LocalDate.of(2027, 6, 1));
    }

    @Test
    void the_record_holds_no_words_that_people_said() {
        String reference = cases.with("contributor");
        cases.heardFrom("contributor", reference, "My neighbour Ottoline snores");
        assertThat(jdbc.sql("select facts::text from record_entry where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .noneMatch(facts -> facts.contains("Ottoline"));
        assertThat(thread.of(reference))
                .extracting(ContributionView::words)
                .containsExactly("My neighbour Ottoline snores");
    }

    private String closed() {
        String reference = cases.with("contributor");
        cases.answer(reference, cases.heardFrom("contributor", reference, "First"), DONE);
        cases.start(reference);
        walk.finish("officer", reference, WRITE_FINDINGS, findings());
        walk.finish("sponsor", reference, RESPOND, signed());
        walk.finish("officer", reference, CLOSE, writeUp());
        return reference;
    }

    private List<String> codes(String reference) {
        return record.oldestFirst(reference).stream().map(RecordEntry::code).toList();
    }

    static RawInput findings() {
        return RawInput.of(Map.of("findings", "Choice is better than before", "recommended", "Keep the evaluators"));
    }

    static RawInput signed() {
        return RawInput.of(Map.of("signed", "true"));
    }

    static RawInput writeUp() {
        return RawInput.of(Map.of(
                "learned",
                "Ask people first",
                "followUps",
                List.of(RawInput.of(Map.of("what", "Publish the new letters", "dueOn", LocalDate.of(2099, 3, 2))))));
    }
}
