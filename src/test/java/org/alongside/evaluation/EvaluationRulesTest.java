package org.alongside.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.form.answer.ValidationRejected;
import org.junit.jupiter.api.Test;

class EvaluationRulesTest {

    private static final Instant NOW = Instant.parse("2027-06-01T10:00:00Z");
    private static final LocalDate BY = LocalDate.of(2027, 6, 15);

    private final Evaluation evaluation = new Evaluation("CP-2027-0001", NOW, BY);

    @Test
    void feedback_is_taken_until_the_findings_are_written() {
        evaluation.acceptFeedback();
        evaluation.find("It went well", null, "Do it again", null, NOW);
        assertThat(evaluation.takesFeedback()).isFalse();
        assertThatExceptionOfType(ValidationRejected.class).isThrownBy(evaluation::acceptFeedback);
    }

    @Test
    void after_a_change_of_scope_people_are_asked_again_and_feedback_is_taken_again() {
        evaluation.find("It went well", null, "Do it again", null, NOW);
        evaluation.askAgain(NOW, BY.plusDays(30));
        evaluation.acceptFeedback();
        assertThat(evaluation.feedbackBy()).isEqualTo(BY.plusDays(30));
    }

    @Test
    void closing_names_the_day_on_which_promises_are_checked() {
        evaluation.close(NOW, LocalDate.of(2027, 12, 1));
        assertThat(evaluation.followUpOn()).contains(LocalDate.of(2027, 12, 1));
        assertThat(evaluation.isFollowedUp()).isFalse();
        evaluation.followUp(null, null, NOW);
        assertThat(evaluation.isFollowedUp()).isTrue();
    }
}
