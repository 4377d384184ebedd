package org.alongside.form.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void what_was_typed_survives_being_kept_as_json() {
        RawInput typed = RawInput.none()
                .with("text", "=1+1 <b> 😀 \u202Eabc")
                .with("ticked", List.of("A", "B"))
                .with("date", LocalDate.of(2026, 12, 3))
                .with(
                        "rows",
                        List.of(
                                RawInput.none().with("name", "x"),
                                RawInput.none().with("name", "")));

        assertThat(RawInput.fromJson(typed.json())).isEqualTo(typed);
        assertThat(RawInput.fromJson(typed.json()).date("date").month()).isEqualTo("12");
    }

    @Test
    void a_date_given_as_text_is_understood() {
        assertThat(RawInput.none().with("date", "2026-12-03").date("date").date())
                .contains(LocalDate.of(2026, 12, 3));
        assertThat(RawInput.none().with("date", "soon").date("date").day()).isEqualTo("soon");
    }

    @Test
    void nobodys_words_get_into_logs() {
        assertThat(RawInput.none().with("need", "my secret").toString()).doesNotContain("secret");
        assertThat(FormSubmission.none().with("need", "my secret").toString()).doesNotContain("secret");
    }

    @Test
    void an_answer_that_is_not_there_or_of_another_type_is_a_mistake_of_the_program() {
        FormSubmission answers = FormSubmission.none().with("name", "Ada").with("count", 3);

        assertThat(answers.number("count")).isEqualTo(3);
        assertThatThrownBy(() -> answers.text("other")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> answers.date("name")).isInstanceOf(IllegalStateException.class);
    }
}
