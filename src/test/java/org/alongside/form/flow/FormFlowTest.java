package org.alongside.form.flow;

import static org.alongside.form.ExampleForms.OFFICERS;
import static org.alongside.form.ExampleForms.example;
import static org.alongside.form.ExampleForms.posted;
import static org.alongside.form.ExampleForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.flow.SubmissionResult.Outcome;
import org.alongside.form.view.FormView;
import org.alongside.form.view.FormView.FieldView;
import org.alongside.form.view.FormView.PartView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFlowTest {

    private enum Kind {
        CARERS,
        OTHER
    }

    private static final String TEXT = "{'type':'textfield','id':'A','key':'a','label':'Nick name','validate':{%s}}";

    private final FormFlow flow = ExampleForms.flow();

    @Test
    void a_form_that_holds_comes_out_as_typed_answers() {
        SubmissionResult taken = flow.take(example("everything"), RawInput.none(), good(), OFFICERS);

        assertThat(taken.outcome()).isEqualTo(Outcome.FINISH);
        FormSubmission answers = taken.answers();
        assertThat(answers.text("name")).isEqualTo("Ada Invented");
        assertThat(answers.maybe("phone")).isEmpty();
        assertThat(answers.number("people")).isEqualTo(1200 / 10);
        assertThat(answers.amount("cost")).isEqualTo(new BigDecimal("1250.50"));
        assertThat(answers.date("startsOn")).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(answers.time("meetsAt")).isEqualTo(LocalTime.of(14, 30));
        assertThat(answers.flag("agreed")).isTrue();
        assertThat(answers.list("formats")).containsExactly("EASY_READ", "LARGE_PRINT");
        assertThat(answers.oneOf("kind", Kind.class)).isEqualTo(Kind.CARERS);
        assertThat(answers.text("officer")).isEqualTo("o-1");
        assertThat(answers.rows("partners")).hasSize(1);
        assertThat(answers.rows("partners").get(0).text("partnerName")).isEqualTo("Example Trust");
        assertThat(answers.flag("large")).isTrue();
    }

    @Test
    void an_empty_form_names_everything_that_is_missing_in_the_order_of_the_page() {
        FormView view = flow.take(example("everything"), RawInput.none(), posted("_do", "continue"), OFFICERS)
                .view();

        assertThat(view.problems())
                .extracting(FormView.Problem::target, FormView.Problem::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "Enter your full name"),
                        org.assertj.core.groups.Tuple.tuple("story", "Enter an answer to “What happened?”"),
                        org.assertj.core.groups.Tuple.tuple(
                                "agreed", "Tick the box to continue: I agree that you keep this"),
                        org.assertj.core.groups.Tuple.tuple("kind", "Select kind of group"));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'maxLength':5 | abcdef | Nick name must be 5 characters or fewer. You have entered 6",
                "'minLength':3 | ab | Nick name must be 3 characters or more",
                "'validationType':'email' | ada | Enter an email address in the correct format, like name@example.com",
                "'validationType':'email' | a b@example.org | Enter an email address in the correct format, like name@example.com",
                "'validationType':'phone' | 12 | Enter a phone number, like 01632 960 001 or +44 808 157 0192",
                "'validationType':'phone' | call me | Enter a phone number, like 01632 960 001 or +44 808 157 0192",
                "'pattern':'^[0-9]+$' | x | Enter nick name in the format asked for"
            })
    void text_is_checked(String rule, String text, String message) {
        assertThat(problem(TEXT.formatted(rule), "a", text)).isEqualTo(message);
    }

    @Test
    void a_question_needs_an_answer_while_its_requiredWhen_holds_and_keeps_its_words_when_it_does_not() {
        Form form = with(
                "{'type':'textfield','id':'C','key':'choice','label':'Choice'},"
                        + "{'type':'textarea','id':'W','key':'why','label':'Why','properties':{'requiredWhen':'=choice = \\'NO\\''}}");
        SubmissionResult needed = flow.take(form, RawInput.none(), posted("choice", "NO"), Choices.none());
        assertThat(messages(needed)).containsExactly("Enter why");
        SubmissionResult answered =
                flow.take(form, RawInput.none(), posted("choice", "NO", "why", "Too fast"), Choices.none());
        assertThat(answered.answers().text("why")).isEqualTo("Too fast");
        SubmissionResult changed =
                flow.take(form, answered.typed(), posted("_shown", "choice", "choice", "YES"), Choices.none());
        assertThat(changed.typed().text("why")).isEqualTo("Too fast");
        assertThat(flow.take(form, RawInput.none(), posted("choice", "YES"), Choices.none())
                        .outcome())
                .isEqualTo(Outcome.FINISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.org", "ada+test@mail.example.org", "o'neil@example.co.uk", "ад@пример.example"})
    void ordinary_email_addresses_pass(String address) {
        assertThat(problem(TEXT.formatted("'validationType':'email'"), "a", address))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01632 960 001", "+44 808 157 0192", "(01632) 960001 ext 4", "0808-157-0192"})
    void ordinary_phone_numbers_pass(String number) {
        assertThat(problem(TEXT.formatted("'validationType':'phone'"), "a", number))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Seats must be 1 or more",
                "501 | Seats must be 500 or less",
                "1.5 | Seats must be a whole number",
                "many | Seats must be a number, like 12",
                "1e9 | Seats must be a number, like 12",
                "٣ | Seats must be a number, like 12",
                "99999999999999999999 | Seats must be a number, like 12"
            })
    void numbers_are_checked(String text, String message) {
        assertThat(problem(
                        "{'type':'number','id':'A','key':'a','label':'Seats','validate':{'min':1,'max':500}}",
                        "a",
                        text))
                .isEqualTo(message);
    }

    @Test
    void a_number_without_a_limit_still_fits_into_a_whole_number() {
        assertThat(problem("{'type':'number','id':'A','key':'a','label':'Seats'}", "a", "9999999999"))
                .isEqualTo("Seats must be 999,999,999 or less");
        assertThat(problem("{'type':'number','id':'A','key':'a','label':'Cost','decimalDigits':2}", "a", "1.999"))
                .isEqualTo("Cost can have up to 2 decimal places");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "31 | 2 | 2027 | startsOn-day | The date the work starts must be a real day: February 2027 has only 28 days",
                "30 | feb | 2028 | startsOn-day | The date the work starts must be a real day: February 2028 has only 29 days",
                "31 | 4 | 2027 | startsOn-day | The date the work starts must be a real day: April 2027 has only 30 days",
                "32 | 1 | 2027 | startsOn-day | The date the work starts must have a day from 1 to 31",
                "x | 1 | 2027 | startsOn-day | The date the work starts must have a day from 1 to 31",
                "1 | 13 | 2027 | startsOn-month | The date the work starts must have a month from 1 to 12",
                "1 | 1 | 27 | startsOn-year | The date the work starts must have a year with four numbers, like 2026",
                "- | 1 | 2027 | startsOn-day | The date the work starts must include a day",
                "1 | - | - | startsOn-month | The date the work starts must include a month and a year",
                "21 | 11 | 2026 | startsOn-day | The date the work starts must be in the future",
                "3 | 12 | 2025 | startsOn-day | The date the work starts must be in the future"
            })
    void dates_are_checked_and_the_right_box_is_named(
            String day, String month, String year, String target, String message) {
        Map<String, String[]> posted = good();
        put(posted, "startsOn", day, month, year);
        put(posted, "endsOn", "", "", "");

        FormView view = flow.take(example("everything"), RawInput.none(), posted, OFFICERS)
                .view();

        assertThat(view.problems()).containsExactly(new FormView.Problem(target, message));
        FieldView field = field(view, "startsOn");
        assertThat(field.date().day()).isEqualTo(day == null ? "" : day);
        assertThat(field.date().month()).isEqualTo(month == null ? "" : month);
        assertThat(field.date().year()).isEqualTo(year == null ? "" : year);
    }

    @Test
    void an_end_before_the_start_says_when_the_start_is() {
        Map<String, String[]> posted = good();
        put(posted, "endsOn", "2", "12", "2026");

        assertThat(messages(flow.take(example("everything"), RawInput.none(), posted, OFFICERS)))
                .containsExactly(
                        "The date the work ends must be the same as or after the date the work starts, which is 3 December 2026");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "future | 22 11 2026 | -",
                "notPast | 21 11 2026 | -",
                "notPast | 20 11 2026 | Day must be today or in the future",
                "past | 20 11 2026 | -",
                "past | 21 11 2026 | Day must be in the past",
                "notFuture | 21 11 2026 | -",
                "notFuture | 22 11 2026 | Day must be today or in the past",
                "notPast notFuture | 22 11 2026 | Day must be today or in the past"
            })
    void dates_follow_their_rules(String rule, String date, String message) {
        String[] parts = date.split(" ");
        Form form =
                with("{'type':'datetime','id':'A','key':'a','subtype':'date','dateLabel':'Day','properties':{'rule':'"
                        + rule + "'}}");

        SubmissionResult taken = flow.take(
                form,
                RawInput.none(),
                posted("a-day", parts[0], "a-month", parts[1], "a-year", parts[2]),
                Choices.none());

        assertThat(taken.outcome() == Outcome.FINISH ? List.of() : messages(taken))
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "25:00", "14:60", "13pm", "soon"})
    void what_is_no_time_is_refused(String text) {
        assertThat(problem("{'type':'datetime','id':'A','key':'a','subtype':'time','timeLabel':'Start'}", "a", text))
                .isEqualTo("Start must be a time, like 2:30pm");
    }

    @Test
    void a_value_that_was_never_offered_is_refused() {
        Map<String, String[]> posted = good();
        posted.put("kind", new String[] {"ADMIN"});
        posted.put("formats", new String[] {"EASY_READ", "BRAILLE"});
        posted.put("officer", new String[] {"o-99"});

        assertThat(messages(flow.take(example("everything"), RawInput.none(), posted, OFFICERS)))
                .containsExactly(
                        "The option you chose is no longer available. Select formats you use again",
                        "The option you chose is no longer available. Select kind of group again",
                        "The option you chose is no longer available. Select officer you know again");
    }

    @Test
    void names_that_the_form_does_not_ask_for_are_not_taken() {
        Map<String, String[]> posted = good();
        posted.put("role", new String[] {"ADMINISTRATOR"});
        posted.put("large", new String[] {"false"});

        SubmissionResult taken = flow.take(example("everything"), RawInput.none(), posted, OFFICERS);

        assertThat(taken.typed().keys()).doesNotContain("role", "large");
        assertThat(taken.answers().keys()).doesNotContain("role");
        assertThat(taken.answers().flag("large")).isTrue();
    }

    // Hostile and unusual text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44",
                "-5",
                "@SUM(A1)",
                "<script>alert(1)</script>",
                "O'Neil & \"Sons\"",
                "👩‍🦽 zażółć",
                "مرحبا بالعالم",
                "\u200Fשלום\u200E x",
                "%s ${x} #{y} {{z}} ''"
            })
    void unusual_text_is_kept_exactly(String text) {
        SubmissionResult taken =
                flow.take(with(TEXT.formatted("")), RawInput.none(), posted("a", text), Choices.none());

        assertThat(taken.answers().text("a")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\u00A0\u3000",
                "\u200B\u200B",
                "\u200E\u202E",
                "\uFEFF",
                "\u2800",
                "\u3164",
                "\u00AD",
                "\uFE0F"
            })
    void text_that_nobody_can_see_is_no_answer(String text) {
        assertThat(problem(TEXT.formatted("'required':true"), "a", text)).startsWith("Enter");

        Form required = with(TEXT.formatted("'required':true"));
        assertThatThrownBy(() -> flow.check(required, RawInput.none().with("a", text), Choices.none()))
                .isInstanceOf(FormFlow.NotValid.class)
                .hasMessageContaining("Enter");
        Form optional = with(TEXT.formatted(""));
        assertThat(flow.check(optional, RawInput.none().with("a", text), Choices.none())
                        .has("a"))
                .isFalse();
    }

    @Test
    void answers_from_elsewhere_hold_no_character_that_cannot_be_kept() {
        Form form = with(TEXT.formatted(""));
        assertThatThrownBy(() -> flow.check(form, RawInput.none().with("a", "a\u0000b"), Choices.none()))
                .isInstanceOf(FormFlow.NotValid.class)
                .hasMessageContaining("We removed some characters that we cannot save");
    }

    @Test
    void what_cannot_be_seen_in_an_email_address_is_taken_out_before_it_is_checked() {
        assertThat(problem(TEXT.formatted("'validationType':'email'"), "a", "pat\u200B@example.org"))
                .isEmpty();
        assertThat(problem(TEXT.formatted("'validationType':'email'"), "a", "pat\u200B@example"))
                .isEqualTo("Enter an email address in the correct format, like name@example.com");
    }

    @Test
    void length_is_counted_in_characters_as_people_see_them_not_in_halves_of_emoji() {
        assertThat(problem(TEXT.formatted("'maxLength':3"), "a", "😀😀😀")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u0085b", "a\nb", "a\uD800b", "a\uFFFFb"})
    void control_characters_are_refused_beside_the_field_and_taken_out(String text) {
        SubmissionResult taken =
                flow.take(with(TEXT.formatted("")), RawInput.none(), posted("a", text), Choices.none());

        assertThat(messages(taken))
                .containsExactly("We removed some characters that we cannot save. Check your answer, then continue");
        assertThat(field(taken.view(), "a").value()).isEqualTo("ab");
    }

    @Test
    void only_line_ends_and_outer_blanks_are_tidied() {
        Form form = with("{'type':'textarea','id':'A','key':'a','label':'Story'}");

        SubmissionResult taken = flow.take(
                form, RawInput.none(), posted("a", "  one\r\n\r\n  two  three\rfour\t. \r\n"), Choices.none());

        assertThat(taken.answers().text("a")).isEqualTo("one\n\n  two  three\nfour\t.");
    }

    @Test
    void over_long_text_is_refused_and_shown_again_whole() {
        String text = "x".repeat(50_000);

        SubmissionResult taken =
                flow.take(with(TEXT.formatted("")), RawInput.none(), posted("a", text), Choices.none());

        assertThat(messages(taken))
                .containsExactly("Nick name must be 200 characters or fewer. You have entered 50,000");
        assertThat(field(taken.view(), "a").value()).isEqualTo(text);
    }

    @Test
    void limits_are_said_beforehand() {
        FormView view = flow.show(example("everything"), RawInput.none(), (String) null, OFFICERS);

        assertThat(field(view, "name").limit()).isEqualTo("You can enter up to 40 characters.");
        assertThat(field(view, "story").limit()).isEqualTo("Enter between 5 and 100 characters.");
        assertThat(field(view, "name").describedBy()).isEqualTo("name-hint name-info");
    }

    // Conditional questions

    @Test
    void a_question_that_comes_up_is_asked_before_it_is_missed() {
        Map<String, String[]> posted = good();
        posted.put("kind", new String[] {"OTHER"});
        posted.put("_shown", new String[] {"name,story,agreed,formats,kind,officer,people,startsOn,endsOn,partners"});

        SubmissionResult first = flow.take(example("everything"), RawInput.none(), posted, OFFICERS);

        assertThat(first.outcome()).isEqualTo(Outcome.SHOW);
        assertThat(first.view().fresh()).contains(new FormView.NewQuestion("otherKind", "What kind?"));
        assertThat(first.view().problems()).isEmpty();

        posted.put("_shown", new String[] {first.view().shown()});
        assertThat(messages(flow.take(example("everything"), first.typed(), posted, OFFICERS)))
                .containsExactly("Enter an answer to “What kind?”");
    }

    @Test
    void a_question_that_comes_up_and_may_be_left_empty_costs_no_second_press() {
        Form form = with("{'type':'textfield','id':'A','key':'a','label':'A thing'},"
                + "{'type':'textfield','id':'B','key':'b','label':'B thing','conditional':{'hide':'=a != \\'x\\''}}");

        assertThat(flow.take(form, RawInput.none(), posted("a", "x", "_shown", "a"), Choices.none())
                        .outcome())
                .isEqualTo(Outcome.FINISH);
    }

    @Test
    void every_question_that_comes_up_is_marked_when_one_of_them_must_be_answered() {
        Form form = with("{'type':'textfield','id':'A','key':'a','label':'A thing'},"
                + "{'type':'textfield','id':'B','key':'b','label':'B thing','conditional':{'hide':'=a != \\'x\\''}},"
                + "{'type':'textfield','id':'C','key':'c','label':'C thing','validate':{'required':true},"
                + "'conditional':{'hide':'=a != \\'x\\''}}");

        SubmissionResult taken = flow.take(form, RawInput.none(), posted("a", "x", "_shown", "a"), Choices.none());

        assertThat(taken.outcome()).isEqualTo(Outcome.SHOW);
        assertThat(taken.view().fresh()).extracting(FormView.NewQuestion::label).containsExactly("B thing", "C thing");
        assertThat(field(taken.view(), "a").fresh()).isFalse();
        assertThat(field(taken.view(), "b").fresh()).isTrue();
    }

    @Test
    void a_page_is_asked_which_questions_it_has_without_anything_being_checked_or_kept() {
        Form form = with("{'type':'textfield','id':'A','key':'a','label':'A thing','validate':{'required':true}},"
                + "{'type':'textfield','id':'B','key':'b','label':'B thing','conditional':{'hide':'=c != \\'x\\''}},"
                + "{'type':'textfield','id':'C','key':'c','label':'C thing'}");
        RawInput kept = RawInput.none().with("a", "before");

        SubmissionResult taken =
                flow.take(form, kept, posted("a", "", "c", "x", "_shown", "a,c", "_do", "questions"), Choices.none());

        assertThat(taken.outcome()).isEqualTo(Outcome.QUESTIONS);
        assertThat(taken.typed()).isEqualTo(kept);
        assertThat(taken.view().problems()).isEmpty();
        assertThat(taken.view().shown()).isEqualTo("a,b,c");
        assertThat(taken.view().depends()).containsExactly("c");
    }

    @Test
    void what_was_typed_into_a_hidden_question_is_dropped_at_the_end() {
        Map<String, String[]> posted = good();
        posted.put("otherKind", new String[] {"Choir"});

        SubmissionResult taken =
                flow.take(example("everything"), RawInput.none().with("otherKind", "Choir"), posted, OFFICERS);

        assertThat(taken.answers().has("otherKind")).isFalse();
    }

    @Test
    void a_chain_of_conditions_is_followed_to_its_end() {
        Form form = with("{'type':'textfield','id':'A','key':'a','label':'A thing'},"
                + "{'type':'textfield','id':'B','key':'b','label':'B thing','conditional':{'hide':'=a != \\'x\\''}},"
                + "{'type':'textfield','id':'C','key':'c','label':'C thing','conditional':{'hide':'=b != \\'y\\''}}");

        RawInput typed = RawInput.none().with("a", "no").with("b", "y").with("c", "z");

        assertThat(flow.check(form, typed, Choices.none()).keys()).containsExactly("a");
    }

    // Rows, without JavaScript

    @Test
    void rows_are_added_and_removed_by_buttons_and_nothing_typed_is_lost() {
        Form form = example("everything");
        SubmissionResult added = flow.take(
                form,
                RawInput.none(),
                posted("_do", "add-partners", "name", "A", "partners-count", "1", "partners-0-partnerName", "First"),
                OFFICERS);

        assertThat(added.outcome()).isEqualTo(Outcome.SHOW);
        assertThat(added.view().problems()).isEmpty();
        assertThat(added.typed().rows("partners")).hasSize(2);
        assertThat(added.typed().text("name")).isEqualTo("A");
        assertThat(field(added.view(), "partners-1-partnerName").focus()).isTrue();
        assertThat(field(added.view(), "partners-0-partnerName").focus()).isFalse();

        SubmissionResult removed = flow.take(
                form,
                added.typed(),
                posted(
                        "_do",
                        "remove-partners-0",
                        "name",
                        "A",
                        "partners-count",
                        "2",
                        "partners-0-partnerName",
                        "First",
                        "partners-1-partnerName",
                        "Second"),
                OFFICERS);

        assertThat(removed.typed().rows("partners")).hasSize(1);
        assertThat(removed.typed().rows("partners").get(0).text("partnerName")).isEqualTo("Second");
    }

    @Test
    void a_row_is_checked_by_itself_and_an_untouched_row_is_no_answer() {
        Map<String, String[]> posted = good();
        posted.put("partners-count", new String[] {"3"});
        posted.put("partners-1-partnerName", new String[] {""});
        posted.put("partners-2-partnerName", new String[] {""});
        put(posted, "partners-2-since", "1", "1", "2030");

        FormView view = flow.take(example("everything"), RawInput.none(), posted, OFFICERS)
                .view();

        assertThat(view.problems())
                .containsExactly(
                        new FormView.Problem("partners-2-partnerName", "Enter name of the organisation"),
                        new FormView.Problem("partners-2-since-day", "Partner since must be today or in the past"));
    }

    @Test
    void there_are_never_more_rows_than_allowed() {
        SubmissionResult taken = flow.take(
                example("everything"),
                RawInput.none(),
                posted("_do", "add-partners", "partners-count", "9999"),
                OFFICERS);

        assertThat(taken.typed().rows("partners")).hasSizeLessThanOrEqualTo(4);
        assertThat(((FormView.RowsView) part(taken.view(), "Rows")).canAdd()).isFalse();
    }

    @Test
    void a_list_that_needs_a_row_says_so() {
        Form form = with(
                "{'type':'dynamiclist','id':'R','path':'r','label':'Steps','properties':{'required':'true','rowName':'Step'},"
                        + "'components':[{'type':'textfield','id':'A','key':'a','label':'What'}]}");

        assertThat(messages(flow.take(form, RawInput.none(), posted("r-count", "1", "r-0-a", ""), Choices.none())))
                .containsExactly("Enter at least one: step");
    }

    // Pages

    @Test
    void pages_follow_one_another_to_the_page_that_shows_all_answers() {
        Form form = example("pages");
        SubmissionResult what =
                flow.take(form, RawInput.none(), posted("_page", "what", "what", "Buses"), Choices.none());
        SubmissionResult who =
                flow.take(form, what.typed(), posted("_page", "who", "who", "STAFF", "area", "Ockley"), Choices.none());
        SubmissionResult team =
                flow.take(form, who.typed(), posted("_page", "team", "team", "Planning"), Choices.none());

        assertThat(List.of(what.query(), who.query(), team.query()))
                .containsExactly("?page=who", "?page=team", "?page=check");
        FormView check = flow.show(form, team.typed(), "check", Choices.none());
        assertThat(check.answers()).hasSize(3);
        assertThat(check.answers().get(1).rows().get(0))
                .isEqualTo(new FormView.CheckRow("who", "You are", List.of("Staff"), true, ""));
        assertThat(flow.take(form, team.typed(), posted("_page", "check", "_do", "finish"), Choices.none())
                        .answers()
                        .text("team"))
                .isEqualTo("Planning");
    }

    @Test
    void a_page_that_does_not_apply_is_left_out_and_what_was_typed_there_is_dropped() {
        Form form = example("pages");
        RawInput typed =
                RawInput.none().with("what", "Buses").with("who", "RESIDENT").with("team", "Old");

        assertThat(flow.take(form, typed, posted("_page", "who", "who", "RESIDENT"), Choices.none())
                        .query())
                .isEqualTo("?page=check");
        assertThat(flow.check(form, typed, Choices.none()).has("team")).isFalse();
    }

    @Test
    void changing_an_answer_leads_back_to_all_answers() {
        Form form = example("pages");
        RawInput typed = RawInput.none().with("what", "Buses").with("who", "RESIDENT");
        FormView view = flow.show(form, typed, posted("page", "what", "change", "1"), Choices.none());

        assertThat(view.changing()).isTrue();
        assertThat(flow.take(form, typed, posted("_page", "what", "_change", "1", "what", "Trains"), Choices.none())
                        .query())
                .isEqualTo("?page=check");
    }

    @Test
    void back_and_save_keep_what_was_typed_without_checking_it() {
        Form form = example("pages");
        SubmissionResult back =
                flow.take(form, RawInput.none(), posted("_page", "who", "_do", "back", "area", "Hill"), Choices.none());
        SubmissionResult save =
                flow.take(form, RawInput.none(), posted("_page", "who", "_do", "save", "area", "Hill"), Choices.none());

        assertThat(back.query()).isEqualTo("?page=what");
        assertThat(back.typed().text("area")).isEqualTo("Hill");
        assertThat(save.outcome()).isEqualTo(Outcome.SAVE);
        assertThat(save.page()).isEqualTo("who");
    }

    @Test
    void the_end_is_refused_while_an_earlier_page_is_unfinished_and_leads_to_it() {
        SubmissionResult taken = flow.take(
                example("pages"),
                RawInput.none().with("what", "Buses"),
                posted("_page", "check", "_do", "finish"),
                Choices.none());

        assertThat(taken.outcome()).isEqualTo(Outcome.SHOW);
        assertThat(taken.view().page()).isEqualTo("who");
        assertThat(messages(taken)).containsExactly("Select you are");
    }

    @Test
    void an_unknown_page_is_the_first_one() {
        assertThat(flow.show(example("pages"), RawInput.none(), "nowhere", Choices.none())
                        .page())
                .isEqualTo("what");
    }

    @Test
    void a_default_stands_there_until_somebody_empties_it() {
        Form form = example("pages");

        assertThat(field(flow.show(form, RawInput.none(), "who", Choices.none()), "area")
                        .value())
                .isEqualTo("Ockley");
        assertThat(field(flow.show(form, RawInput.none().with("area", ""), "who", Choices.none()), "area")
                        .value())
                .isEmpty();
    }

    @Test
    void a_default_can_be_worked_out() {
        Form form = with(
                "{'type':'datetime','id':'A','key':'a','subtype':'date','dateLabel':'Day','defaultValue':'=today()'}");

        assertThat(flow.check(form, RawInput.none(), Choices.none()).date("a")).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    // Refusals by the use case, and outdated drafts

    @Test
    void a_refusal_of_the_use_case_stands_beside_its_field() {
        FormView view = flow.refuse(
                example("pages"),
                RawInput.none().with("what", "Buses").with("who", "STAFF"),
                ValidationRejected.at("team", "form.error.enter", "a team that exists"),
                Choices.none());

        assertThat(view.page()).isEqualTo("team");
        assertThat(view.problems()).containsExactly(new FormView.Problem("team", "Enter a team that exists"));
        assertThat(view.changing()).isTrue();
    }

    @Test
    void a_refusal_without_a_field_stands_in_the_summary() {
        assertThat(flow.refuse(
                                example("everything"),
                                RawInput.none(),
                                ValidationRejected.altogether("form.error.trap"),
                                OFFICERS)
                        .problems())
                .extracting(FormView.Problem::target)
                .containsExactly("");
    }

    @Test
    void answers_of_a_draft_that_no_longer_fit_are_shown_and_not_sent() {
        RawInput typed = RawInput.none()
                .with("what", "Buses")
                .with("who", "COUNCILLOR")
                .with("meetingPlace", "Town hall")
                .with("helpers", List.of(RawInput.none().with("name", "Bo Invented")))
                .with("empty", "");

        FormView view = flow.show(example("pages"), typed, (String) null, Choices.none());

        assertThat(view.unfitting())
                .containsExactly(
                        new FormView.Unfitting("You are", "Councillor"),
                        new FormView.Unfitting("Helpers", "Bo Invented"),
                        new FormView.Unfitting("Meeting place", "Town hall"));
    }

    @Test
    void answers_from_elsewhere_are_held_to_the_form() {
        assertThatThrownBy(() -> flow.check(example("pages"), RawInput.none(), Choices.none()))
                .isInstanceOf(FormFlow.NotValid.class)
                .hasMessageContaining("what")
                .hasMessageContaining("who");
    }

    @Test
    void what_was_kept_is_shown_again_without_being_sent_or_checked() {
        SubmissionResult taken = flow.take(
                example("pages"), RawInput.none(), posted("_page", "what", "_do", "kept", "what", ""), Choices.none());

        assertThat(taken.outcome()).isEqualTo(Outcome.SHOW);
        assertThat(taken.view().problems()).isEmpty();
    }

    private String problem(String component, String name, String text) {
        SubmissionResult taken = flow.take(with(component), RawInput.none(), posted(name, text), Choices.none());
        return taken.outcome() == Outcome.FINISH ? "" : messages(taken).get(0);
    }

    private static List<String> messages(SubmissionResult taken) {
        return taken.view().problems().stream().map(FormView.Problem::message).toList();
    }

    private static PartView part(FormView view, String kind) {
        return view.parts().stream()
                .filter(part -> part.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static FieldView field(FormView view, String name) {
        return fields(view.parts()).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<FieldView> fields(List<PartView> parts) {
        List<FieldView> found = new java.util.ArrayList<>();
        for (PartView part : parts) {
            if (part instanceof FieldView field) {
                found.add(field);
            } else if (part instanceof FormView.GroupView group) {
                found.addAll(fields(group.parts()));
            } else if (part instanceof FormView.RowsView rows) {
                rows.rows().forEach(row -> found.addAll(fields(row.parts())));
            }
        }
        return found;
    }

    private static void put(Map<String, String[]> posted, String name, String day, String month, String year) {
        posted.put(name + "-day", new String[] {day == null ? "" : day});
        posted.put(name + "-month", new String[] {month == null ? "" : month});
        posted.put(name + "-year", new String[] {year == null ? "" : year});
    }

    private static Map<String, String[]> good() {
        Map<String, String[]> posted = posted(
                "_do",
                "continue",
                "name",
                " Ada Invented ",
                "story",
                "A long story",
                "people",
                "120",
                "cost",
                "£1,250.50",
                "meetsAt",
                "2:30pm",
                "agreed",
                "true",
                "formats",
                "LARGE_PRINT",
                "formats",
                "EASY_READ",
                "kind",
                "CARERS",
                "officer",
                "o-1",
                "partners-count",
                "1",
                "partners-0-partnerName",
                "Example Trust");
        put(posted, "startsOn", "3", "12", "2026");
        put(posted, "endsOn", "3", "12", "2026");
        return new LinkedHashMap<>(posted);
    }
}
