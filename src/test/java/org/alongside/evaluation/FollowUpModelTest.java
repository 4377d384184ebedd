package org.alongside.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.PathTaken;
import org.alongside.Walk;
import org.alongside.calendar.MovableClock;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.PromiseKept;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.decision.PanelRig;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.evaluation.process.FollowUpProcess;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives {@code processes/evaluation/follow-up.bpmn} along its path, six months later. */
@AlongsideTest
class FollowUpModelTest {

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
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PanelRig rig;

    private String reference = "";
    private int promised;

    @BeforeEach
    void aClosedCaseWithOnePromiseAndOneRefusal() {
        clock.moveTo(Instant.parse("2026-12-01T10:00:00Z"));
        reference = cases.with("contributor", "contributor2");
        promised = cases.heardFrom("contributor", reference, "Write letters that we can read");
        cases.answer(reference, promised, ResponseOutcome.PARTLY);
        cases.answer(
                reference, cases.heardFrom("contributor2", reference, "Double the budget"), ResponseOutcome.NOT_DONE);
        cases.start(reference);
        walk.finish("officer", reference, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        walk.finish("sponsor", reference, EvaluationProcess.RESPOND, EvaluationModelTest.signed());
        walk.finish("officer", reference, EvaluationProcess.CLOSE, EvaluationModelTest.writeUp());
        cases.start(FollowUpProcess.KEY, reference);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void six_months_after_closing_somebody_looks_whether_promises_were_kept_and_people_hear() {
        clock.moveTo(Instant.parse("2027-05-31T22:00:00Z"));
        assertThat(jobs.runDue(reference)).isZero();
        assertThat(walk.open(reference)).isEmpty();
        // 1 June 2027 in London starts an hour before it does in UTC.
        clock.moveTo(Instant.parse("2027-05-31T23:00:01Z"));
        assertThat(jobs.runDue(reference)).isEqualTo(1);
        assertThat(walk.open(reference)).containsExactly(FollowUpProcess.CHECK);

        walk.as("officer", () -> {
            thread.check(reference, promised, PromiseKept.PARTLY_KEPT, "Two of three letters are done");
            closing.check(reference, 1, PromiseKept.KEPT, "They are on the website");
        });
        walk.finish("officer", reference, FollowUpProcess.CHECK, RawInput.of(Map.of("words", "Thank you for waiting")));

        assertThat(path.of(FollowUpProcess.KEY, reference))
                .containsExactly(
                        "Start_FollowUp",
                        "Service_SetFollowUpDate",
                        "Timer_SixMonths",
                        FollowUpProcess.CHECK,
                        "Service_TellFollowUp",
                        "End_Checked");
        assertThat(evaluating.find(reference).orElseThrow().isFollowedUp()).isTrue();
        assertThat(jdbc.sql("select body_text from outbox_message where reference = ?"
                                + " and template = 'contribution/promises-checked'")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains("> Write letters that we can read")
                .contains("We kept part of this promise. Two of three letters are done")
                .contains("Thank you for waiting")
                .doesNotContain("Double the budget");
    }

    @Test
    void everybody_who_decided_hears_what_was_kept_and_what_was_not() {
        rig.itIsWednesday();
        String decided = rig.plannedCase();
        UUID round = rig.open(decided, rig.body());
        PanelRig.MEMBERS.forEach(member -> rig.vote(
                round, member, new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Ask carers again"))));
        cases.goOn(decided, "contributor");
        int said = cases.heardFrom("contributor", decided, "Write letters that I can read");
        cases.answer(decided, said, ResponseOutcome.DONE);
        cases.start(decided);
        walk.finish("officer", decided, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        walk.finish("sponsor", decided, EvaluationProcess.RESPOND, EvaluationModelTest.signed());
        walk.finish("officer", decided, EvaluationProcess.CLOSE, EvaluationModelTest.writeUp());
        cases.start(FollowUpProcess.KEY, decided);
        rig.goTo(LocalDate.of(2027, 9, 27));
        jobs.runDue(decided);
        assertThat(rig.letters(decided, "panel/promises-checked")).isZero();

        walk.as("officer", () -> {
            thread.check(decided, said, PromiseKept.KEPT, "Every letter is written again");
            closing.check(decided, 1, PromiseKept.NOT_KEPT, "The money went elsewhere");
        });
        walk.finish(
                "officer", decided, FollowUpProcess.CHECK, RawInput.of(Map.of("words", "We will try again in May")));

        assertThat(rig.letters(decided, "panel/promises-checked")).isEqualTo(7);
        for (String member : PanelRig.MEMBERS) {
            assertThat(rig.letter(decided, "panel/promises-checked", member))
                    .containsSubsequence(
                            "It was decided: Approved with conditions",
                            "We did not keep this promise. The money went elsewhere",
                            "We kept this promise. Every letter is written again",
                            "Ask carers again: To do",
                            "We will try again in May")
                    .as("what people said stays theirs")
                    .doesNotContain("Write letters that I can read");
        }
    }

    @Test
    void the_check_cannot_be_finished_while_a_promise_was_not_looked_at() {
        clock.moveTo(Instant.parse("2027-06-02T10:00:00Z"));
        jobs.runDue(reference);
        walk.as("officer", () -> thread.check(reference, promised, PromiseKept.NOT_KEPT, "Nobody did it"));
        assertThatThrownBy(() -> walk.finish("officer", reference, FollowUpProcess.CHECK, RawInput.none()))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("evaluation.refused.unchecked");
        walk.as("officer", () -> closing.check(reference, 1, PromiseKept.KEPT, "They are on the website"));
        walk.finish("officer", reference, FollowUpProcess.CHECK, RawInput.none());
        assertThat(walk.open(reference)).isEmpty();
    }

    @Test
    void what_was_refused_is_no_promise() {
        assertThat(thread.promises(reference)).extracting(said -> said.number()).containsExactly(promised);
        assertThatThrownBy(() -> thread.check(reference, 2, PromiseKept.KEPT, "?"))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("contribution.refused.nothing-promised");
    }
}
