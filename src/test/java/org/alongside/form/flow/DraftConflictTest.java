package org.alongside.form.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.form.flow.DraftConflict.Difference;
import org.alongside.form.view.FormView.CheckRow;
import org.junit.jupiter.api.Test;

class DraftConflictTest {

    @Test
    void only_answers_that_differ_are_shown_beside_each_other() {
        assertThat(DraftConflict.differences(
                        List.of(row("what", "What", "Buses"), row("who", "Who", "Staff")),
                        List.of(row("what", "What", "Buses"), row("who", "Who", "Residents"))))
                .containsExactly(new Difference("Who", List.of("Staff"), List.of("Residents")));
    }

    @Test
    void an_answer_that_one_side_does_not_have_is_shown_as_well() {
        assertThat(DraftConflict.differences(
                        List.of(row("what", "What", "Buses")), List.of(row("why", "Why", "They are late"))))
                .containsExactly(
                        new Difference("What", List.of("Buses"), List.of()),
                        new Difference("Why", List.of(), List.of("They are late")));
    }

    @Test
    void a_question_whose_words_depend_on_another_answer_stays_one_question() {
        assertThat(DraftConflict.differences(
                        List.of(row("why", "Why did you choose this?", "Too fast")),
                        List.of(row("why", "Do you want to say why?", "It helps"))))
                .containsExactly(new Difference("Why did you choose this?", List.of("Too fast"), List.of("It helps")));
    }

    private static CheckRow row(String target, String label, String line) {
        return new CheckRow(target, label, List.of(line), true, "");
    }
}
