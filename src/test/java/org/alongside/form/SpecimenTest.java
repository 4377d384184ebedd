package org.alongside.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.Files;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.flow.SubmissionResult;
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormView.FieldView;
import org.alongside.form.view.FormView.GroupView;
import org.alongside.form.view.FormView.PartView;
import org.alongside.form.view.FormView.TableView;
import org.alongside.form.view.FormView.WordsView;
import org.junit.jupiter.api.Test;

/** A form with every component: visibility and checks depend on the answers, by FEEL. */
class SpecimenTest {

    private static final RawInput NAMED = RawInput.none().with("name", "Ada");

    private final FormFlow flow = ExampleForms.flow();
    private final Form form = ExampleForms.example("specimen");

    @Test
    void a_limit_that_is_worked_out_from_another_answer_is_checked() {
        RawInput typed = NAMED.with("people", 10).with("cost", "1000.01");

        assertThat(problems(typed)).containsExactly("Cost must be 1,000 or less");
        assertThat(problems(typed.with("people", 15))).isEmpty();
    }

    @Test
    void a_number_goes_up_in_the_steps_of_the_form() {
        assertThat(problems(NAMED.with("people", 12)))
                .containsExactly("Number of people must go up in steps of 5, like 10 or 15");
    }

    @Test
    void a_time_has_to_fall_on_a_step() {
        assertThat(problems(NAMED.with("meetsAt", "14:20")))
                .containsExactly("Time you meet must be in steps of 15 minutes, counted from the hour");
        assertThat(problems(NAMED.with("meetsAt", "soon"))).containsExactly("Time you meet must be a time, like 14:30");
        assertThat(problems(NAMED.with("meetsAt", "2:45pm"))).isEmpty();
    }

    @Test
    void a_day_before_today_is_refused_where_the_form_says_so() {
        assertThat(problems(NAMED.with("startsOn", "2026-11-20")))
                .containsExactly("The date the work starts must be today or in the future");
        assertThat(problems(NAMED.with("startsOn", "2026-11-21"))).isEmpty();
    }

    @Test
    void a_day_and_a_time_are_one_answer() {
        SubmissionResult taken = finish(NAMED.with("visit", RawInput.moment("2026-12-03T14:30")));

        assertThat(taken.answers().moment("visit")).hasToString("2026-12-03T14:30");
        assertThat(problems(NAMED.with("visit", Map.of("day", "3", "month", "12", "year", "2026"))))
                .containsExactly("When we can visit must include a time");
        assertThat(problems(NAMED.with("visit", Map.of("time", "2pm"))))
                .containsExactly("When we can visit must include a date");
        assertThat(problems(NAMED.with("visit", RawInput.moment("2026-11-01T14:30"))))
                .containsExactly("When we can visit must be in the future");
    }

    @Test
    void options_are_worked_out_from_what_was_ticked() {
        FieldView format = field(NAMED.with("formats", List.of("EASY_READ", "LARGE_PRINT")), "format");

        assertThat(format.options())
                .extracting(FormView.OptionView::label)
                .containsExactly("The format EASY_READ", "The format LARGE_PRINT");
        assertThat(problems(NAMED.with("formats", List.of("EASY_READ")).with("format", "LARGE_PRINT")))
                .containsExactly("The option you chose is no longer available. Select format you like most again");
    }

    @Test
    void a_text_tells_what_was_worked_out_and_an_answer_is_only_ever_text_in_it() {
        RawInput typed = NAMED.with("name", "**Ada** [x](/sign-out) <b>")
                .with("people", 5)
                .with("cost", "12.50");

        WordsView words = flat(typed)
                .filter(WordsView.class::isInstance)
                .map(WordsView.class::cast)
                .filter(each -> each.html().contains("each"))
                .findFirst()
                .orElseThrow();

        assertThat(words.html())
                .isEqualTo("<p class=\"govuk-body\">With <bdi>5</bdi> people, <strong><bdi>**Ada** [x](/sign-out)"
                        + " &lt;b&gt;</bdi></strong>, that is £<bdi>2.5</bdi> each.</p>");
    }

    @Test
    void a_row_knows_its_number_and_its_label_says_it() {
        RawInput typed = NAMED.with("partners", List.of(Map.of("partnerName", "A"), Map.of("partnerName", "B")));

        assertThat(flat(typed)
                        .filter(FormView.RowsView.class::isInstance)
                        .flatMap(rows -> ((FormView.RowsView) rows).rows().stream())
                        .map(row -> ((FieldView) row.parts().get(0)).field().label()))
                .containsExactly("Name of organisation 1", "Name of organisation 2");
    }

    @Test
    void a_table_shows_rows_of_answers_and_keeps_further_ones_behind_show_more() {
        RawInput typed = NAMED.with(
                "partners",
                List.of(
                        Map.of("partnerName", "A", "members", "3"),
                        Map.of("partnerName", "B"),
                        Map.of("partnerName", "C")));

        List<TableView> tables = flat(typed)
                .filter(TableView.class::isInstance)
                .map(TableView.class::cast)
                .toList();

        assertThat(tables.get(0).heads()).containsExactly("Name", "Members");
        assertThat(tables.get(0).rows()).containsExactly(List.of("A", "3"), List.of("B", ""));
        assertThat(tables.get(0).more()).containsExactly(List.of("C", ""));
        assertThat(tables.get(1).heads()).containsExactly("Room", "Pounds an hour");
        assertThat(tables.get(1).rows()).containsExactly(List.of("Library", "12"), List.of("Town hall", "40.5"));
    }

    @Test
    void a_question_that_is_only_shown_keeps_its_answer_whatever_is_posted() {
        Map<String, String[]> posted = ExampleForms.posted(
                "_page", "form", "name", "Ada", "people", "5", "reference", "forged", "office", "forged", "fee", "1");
        SubmissionResult moved = flow.take(form, RawInput.none(), posted, ExampleForms.OFFICERS);
        assertThat(moved.outcome()).isEqualTo(SubmissionResult.Outcome.MOVE);

        FormSubmission answers = finish(moved.typed()).answers();

        assertThat(answers.text("reference")).isEqualTo("CP-2026-0001");
        assertThat(answers.number("fee")).isEqualTo(42);
        assertThat(answers.has("office"))
                .as("what is disabled is shown, not sent")
                .isFalse();
        assertThat(field(NAMED, "office").told()).containsExactly("County Hall");
    }

    @Test
    void a_question_is_asked_again_once_the_answer_it_hangs_on_changes() {
        assertThat(field(NAMED.with("people", 5), "fee").kind()).isEqualTo("Told");
        assertThat(field(NAMED.with("people", 100), "fee").kind()).isEqualTo("NUMBER");
    }

    @Test
    void files_are_answers_and_cannot_be_named_by_a_page_that_was_never_given_them() {
        Files.Kept poster = new Files.Kept(UUID.randomUUID(), "poster.pdf", "application/pdf", 2048);
        RawInput typed = NAMED.withFiles("poster", List.of(poster));

        assertThat(finish(typed).answers().files("poster")).containsExactly(poster);
        assertThat(field(typed, "poster").files())
                .containsExactly(new FormView.FileView(poster.id().toString(), "poster.pdf", "2 KB"));

        Map<String, String[]> forged = ExampleForms.posted(
                "_page",
                "form",
                "name",
                "Ada",
                "poster-still",
                UUID.randomUUID().toString());
        assertThat(flow.take(form, NAMED, forged, ExampleForms.OFFICERS).typed().files("poster"))
                .isEmpty();
        Map<String, String[]> removed = ExampleForms.posted(
                "_page",
                "form",
                "name",
                "Ada",
                "poster-still",
                poster.id().toString(),
                "poster-out",
                poster.id().toString());
        assertThat(flow.take(form, typed, removed, ExampleForms.OFFICERS)
                        .typed()
                        .files("poster"))
                .isEmpty();
    }

    @Test
    void what_the_program_knows_can_stand_in_a_table() {
        Form one = ExampleForms.with("{'type':'table','id':'T','label':'Rooms','dataSource':'=rooms',"
                + "'columns':[{'key':'name','label':'Name'}]}");

        FormView view = flow.show(
                one, RawInput.none(), (String) null, Choices.none().knowing("rooms", List.of(Map.of("name", "Hall"))));

        assertThat(((TableView) view.parts().get(0)).rows()).containsExactly(List.of("Hall"));
    }

    private List<String> problems(RawInput typed) {
        SubmissionResult taken = finish(typed);
        return taken.outcome() == SubmissionResult.Outcome.FINISH
                ? List.of()
                : taken.view().problems().stream()
                        .map(FormView.Problem::message)
                        .toList();
    }

    private SubmissionResult finish(RawInput typed) {
        return flow.take(form, typed, ExampleForms.posted("_page", "check", "_do", "finish"), ExampleForms.OFFICERS);
    }

    private FieldView field(RawInput typed, String key) {
        return flat(typed)
                .filter(FieldView.class::isInstance)
                .map(FieldView.class::cast)
                .filter(each -> each.field().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private java.util.stream.Stream<PartView> flat(RawInput typed) {
        return flow.show(form, typed, (String) null, ExampleForms.OFFICERS).parts().stream()
                .flatMap(part ->
                        part instanceof GroupView group ? group.parts().stream() : java.util.stream.Stream.of(part));
    }
}
