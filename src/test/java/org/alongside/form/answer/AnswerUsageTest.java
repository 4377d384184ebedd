package org.alongside.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.form.ExampleForms;
import org.alongside.form.definition.Form;
import org.junit.jupiter.api.Test;

class AnswerUsageTest {

    private static final Form FORM = ExampleForms.with("{'type':'textfield','id':'A','key':'name','label':'Name'},"
            + "{'type':'textfield','id':'B','key':'more','label':'More'},"
            + "{'type':'dynamiclist','id':'R','path':'partners','label':'Partners','components':["
            + "{'type':'textfield','id':'C','key':'partner','label':'Partner'},"
            + "{'type':'textfield','id':'D','key':'town','label':'Town'}]}");

    private final FormSubmission answers = FormSubmission.none()
            .with("name", "Ada")
            .with("more", "And tea")
            .with(
                    "partners",
                    List.of(FormSubmission.none().with("partner", "Trust").with("town", "Leeds")))
            .to(new AskedQuestions(FORM, Map::of));

    @Test
    void an_answer_is_unread_until_somebody_asks_for_it() {
        assertThat(answers.usage().isUnread("name")).isTrue();

        answers.text("name");

        assertThat(answers.usage().isUnread("name")).isFalse();
        assertThat(answers.usage().isUnread("more")).isTrue();
    }

    @Test
    void a_question_that_was_not_answered_is_not_unread() {
        assertThat(answers.usage().isUnread("nothing")).isFalse();
    }

    @Test
    void whoever_reads_a_list_and_not_all_of_its_rows_leaves_the_rest_unread() {
        answers.rows("partners").forEach(row -> row.text("partner"));

        assertThat(answers.usage().isUnread("partners")).isFalse();
        assertThat(answers.usage().isUnread("partners", "partner")).isFalse();
        assertThat(answers.usage().isUnread("partners", "town")).isTrue();
        assertThat(answers.usage().jsonOfRows("partners", "town")).containsExactly("Leeds");
    }

    @Test
    void nothing_is_left_when_all_that_was_answered_has_been_read() {
        answers.text("name");
        answers.maybe("more");
        assertThat(answers.usage().hasUnread()).isTrue();

        answers.rows("partners").forEach(row -> {
            row.text("partner");
            row.text("town");
        });

        assertThat(answers.usage().hasUnread()).isFalse();
    }

    @Test
    void a_copy_with_one_more_answer_knows_what_was_read_of_the_first() {
        FormSubmission copy = answers.with("extra", 1);

        copy.text("more");

        assertThat(answers.usage().isUnread("more")).isFalse();
    }
}
