package org.alongside.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ContributionRulesTest {

    private static final UUID CONNIE = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOW = Instant.parse("2027-03-02T10:00:00Z");

    private final Contribution said = new Contribution(
            "CP-2027-0001", 1, NewContribution.from(CONNIE, "Ask before you come", Occasion.CALL, DAY), null, NOW);

    @Test
    void nobody_is_told_before_there_is_an_answer() {
        refused("contribution.refused.told-before-answer", () -> said.told(ToldHow.BY_LETTER, NOW));
    }

    @Test
    void an_answer_can_be_put_better_until_the_person_was_told() {
        said.answer(answer(ResponseOutcome.NOT_DONE), null, NOW);
        said.answer(answer(ResponseOutcome.DONE), null, NOW);
        said.told(ToldHow.BY_LETTER, NOW);
        refused("contribution.refused.already-told", () -> said.answer(answer(ResponseOutcome.PARTLY), null, NOW));
    }

    @Test
    void how_somebody_was_told_first_is_kept() {
        said.answer(answer(ResponseOutcome.DONE), null, NOW);
        said.told(ToldHow.IN_PERSON, NOW);
        said.told(ToldHow.BY_PHONE, NOW.plusSeconds(60));
        assertThat(said).extracting("toldHow", "toldAt").containsExactly(ToldHow.IN_PERSON, NOW);
    }

    @Test
    void only_what_was_promised_is_checked() {
        refused("contribution.refused.nothing-promised", () -> said.check(PromiseKept.KEPT, null, null, NOW));
        said.answer(answer(ResponseOutcome.NOT_DONE), null, NOW);
        refused("contribution.refused.nothing-promised", () -> said.check(PromiseKept.KEPT, null, null, NOW));
        said.answer(answer(ResponseOutcome.PARTLY), null, NOW);
        said.check(PromiseKept.NOT_KEPT, "Not yet", null, NOW);
        assertThat(said).extracting("kept").isEqualTo(PromiseKept.NOT_KEPT);
    }

    @Test
    void what_is_said_without_a_name_leads_to_nobody() {
        NewContribution unnamed = NewContribution.fromGroup("A youth club", 12, "Later buses", Occasion.SURVEY, DAY)
                .tellingAt("club@example.org")
                .anonymously();
        assertThat(unnamed).extracting("account", "saidBy", "people", "email").containsOnlyNulls();
        assertThat(unnamed.words()).isEqualTo("Later buses");
    }

    @Test
    void erasing_somebodys_words_keeps_that_something_was_said_and_what_came_of_it() {
        said.answer(answer(ResponseOutcome.DONE), null, NOW);
        said.eraseWords();
        assertThat(said)
                .extracting("words", "salt", "saidBy", "email", "account")
                .containsOnlyNulls();
        assertThat(said).extracting("outcome").isEqualTo(ResponseOutcome.DONE);
        assertThat(said.number()).isEqualTo(1);
    }

    @Test
    void the_same_words_said_twice_have_two_hashes_so_that_nobody_can_guess_them() {
        Contribution again = new Contribution(
                "CP-2027-0001", 2, NewContribution.from(CONNIE, "Ask before you come", Occasion.CALL, DAY), null, NOW);
        assertThat(again.wordsHash()).isNotEqualTo(said.wordsHash());
        String salt = (String) ReflectionTestUtils.getField(said, "salt");
        assertThat(said.wordsHash()).isEqualTo(WordsHash.of(salt, "Ask before you come"));
    }

    private static Response answer(ResponseOutcome outcome) {
        return new Response(outcome, "Visits", "We ring first", "The head of service", DAY);
    }

    private static void refused(String message, Runnable act) {
        assertThatExceptionOfType(ValidationRejected.class).isThrownBy(act::run).withMessage(message);
    }
}
