package org.alongside.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.workshop.Criteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class FeedbackTest {

    @Autowired
    EvaluatedCase cases;

    @Autowired
    EvaluationAdministration evaluating;

    @Autowired
    Criteria criteria;

    @Autowired
    Walk walk;

    @Autowired
    ProjectClosing closing;

    @Autowired
    CaseRecord record;

    @Autowired
    JdbcClient jdbc;

    private String reference = "";

    @BeforeEach
    void aCaseThatAsksForFeedback() {
        reference = cases.with("contributor", "contributor2");
        cases.start(reference);
    }

    @Test
    void what_somebody_said_last_counts() {
        give("contributor", Side.CONTRIBUTOR, Verdict.NOT_MET, "No");
        give("contributor", Side.CONTRIBUTOR, Verdict.MET, "Yes after all");
        give("officer", Side.STAFF, Verdict.PARTLY_MET, null);
        CriterionFeedback first = evaluating.feedback(reference).get(0);
        assertThat(first.all()).isEqualTo(2);
        assertThat(first.count(Side.CONTRIBUTOR, Verdict.MET)).isEqualTo(1);
        assertThat(first.count(Side.STAFF, Verdict.PARTLY_MET)).isEqualTo(1);
        assertThat(first.count(Verdict.NOT_MET)).isZero();
        assertThat(first.words())
                .containsExactly(new CriterionFeedback.Spoken(Side.CONTRIBUTOR, Verdict.MET, "Yes after all"));
    }

    @Test
    void feedback_ends_when_the_findings_are_written() {
        walk.finish("officer", reference, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        assertThatThrownBy(() -> give("contributor", Side.CONTRIBUTOR, Verdict.MET, null))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("evaluation.refused.findings-written");
    }

    @Test
    void only_the_cases_own_criteria_can_be_judged() {
        assertThatThrownBy(() -> evaluating.giveFeedback(
                        reference,
                        walk.account("contributor"),
                        Side.CONTRIBUTOR,
                        List.of(new Opinion(UUID.randomUUID(), Verdict.MET, null))))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("evaluation.refused.other-criteria");
    }

    @Test
    void nobody_can_give_feedback_before_it_is_asked_for() {
        String early = cases.with("contributor");
        assertThatThrownBy(() -> evaluating.giveFeedback(
                        early, walk.account("contributor"), Side.CONTRIBUTOR, opinions(early, Verdict.MET, null)))
                .isInstanceOf(ValidationRejected.class)
                .hasMessage("evaluation.refused.not-asked");
    }

    @Test
    void asking_again_after_a_change_of_scope_opens_feedback_once_more() {
        walk.finish("officer", reference, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        evaluating.askForFeedback(reference);
        give("contributor", Side.CONTRIBUTOR, Verdict.CANNOT_SAY, null);
        assertThat(evaluating.find(reference).orElseThrow().takesFeedback()).isTrue();
    }

    @Test
    void the_record_says_that_feedback_was_given_and_not_by_whom() {
        walk.as("contributor", () -> give("contributor", Side.CONTRIBUTOR, Verdict.NOT_MET, "Nobody called us."));
        assertThat(record.oldestFirst(reference))
                .filteredOn(entry -> entry.code().equals("feedback-given"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).doesNotContain("Connie");
                    assertThat(entry.roles()).isNull();
                });
        assertThat(jdbc.sql(
                                "select to_jsonb(e)::text from record_entry e where reference = ? and act = 'feedback-given'")
                        .param(reference)
                        .query(String.class)
                        .single())
                .doesNotContain(walk.account("contributor").toString());
    }

    @Test
    void words_are_read_in_an_order_that_does_not_say_who_came_first() {
        give("contributor", Side.CONTRIBUTOR, Verdict.NOT_MET, "We were not called.");
        give("contributor2", Side.CONTRIBUTOR, Verdict.NOT_MET, "All was late.");
        assertThat(evaluating.feedback(reference).get(0).words())
                .extracting(CriterionFeedback.Spoken::words)
                .containsExactly("All was late.", "We were not called.");
    }

    @Test
    void once_the_project_is_closed_no_row_says_whose_feedback_it_was() throws Exception {
        give("contributor", Side.CONTRIBUTOR, Verdict.NOT_MET, "We were not called.");
        walk.finish("officer", reference, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        closing.close(reference);
        assertThat(jdbc.sql("select string_agg(to_jsonb(f)::text, ' ') from evaluation_feedback f where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .doesNotContain(walk.account("contributor").toString());
        assertThat(evaluating.feedback(reference).get(0).all()).isEqualTo(1);
    }

    private void give(String username, Side side, Verdict verdict, @Nullable String words) {
        evaluating.giveFeedback(reference, walk.account(username), side, opinions(reference, verdict, words));
    }

    private List<Opinion> opinions(String of, Verdict verdict, @Nullable String words) {
        return criteria.locked(of).stream()
                .map(criterion -> new Opinion(criterion.id(), verdict, words))
                .toList();
    }
}
