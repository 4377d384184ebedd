package org.alongside.form.answer;

import static org.alongside.form.definition.FieldBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.form.ExampleForms;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Field.DateRule.Relation;
import org.alongside.form.definition.Field.Kind;
import org.alongside.form.definition.Field.Like;
import org.alongside.form.definition.FieldBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One question of each kind, on 21 November 2026. */
class FieldCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final FieldCheck check = new FieldCheck(new FieldTexts(ExampleForms.messages()), TODAY, Choices.none());

    @ParameterizedTest
    @EnumSource(names = "CHECKBOX", mode = EnumSource.Mode.EXCLUDE)
    void an_empty_answer_is_fine_unless_the_question_needs_one(Kind kind) {
        FieldBuilder question = field(kind, "q", "Start");

        assertThat(of(question, null)).isEqualTo(FieldResult.value(null));
        assertThat(of(question.required(), null).problem()).endsWith("start");
    }

    @Test
    void an_empty_date_has_every_box_wrong_and_one_with_a_time_its_time_as_well() {
        assertThat(of(field(Kind.DATE, "q", "Start").required(), null).wrong()).containsExactly("day", "month", "year");
        assertThat(of(field(Kind.DATETIME, "q", "Start").required(), null).wrong())
                .containsExactly("day", "month", "year", "time");
    }

    @Test
    void a_box_is_ticked_or_not_and_never_missing_unless_it_must_be_ticked() {
        assertThat(of(field(Kind.CHECKBOX, "q", "I agree"), null).value()).isEqualTo(false);
        assertThat(of(field(Kind.CHECKBOX, "q", "I agree"), true).value()).isEqualTo(true);
        assertThat(of(field(Kind.CHECKBOX, "q", "I agree").required(), false).problem())
                .isEqualTo("Tick the box to continue: I agree");
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(
                        field(Kind.TEXT, "q", "Name").length(0, 3),
                        "abcd",
                        "Name must be 3 characters or fewer. You have entered 4"),
                Arguments.of(field(Kind.TEXT, "q", "Name").length(3, 9), "ab", "Name must be 3 characters or more"),
                Arguments.of(
                        field(Kind.TEXT, "q", "Email").like(Like.EMAIL),
                        "ada@example",
                        "Enter an email address in the correct format, like name@example.com"),
                Arguments.of(
                        field(Kind.TEXT, "q", "Phone").like(Like.PHONE),
                        "12345",
                        "Enter a phone number, like 01632 960 001 or +44 808 157 0192"),
                Arguments.of(
                        field(Kind.TEXT, "q", "Post code").matching("^[A-Z]"),
                        "e1",
                        "Enter post code in the format asked for"),
                Arguments.of(field(Kind.NUMBER, "q", "Seats"), "1.5", "Seats must be a whole number"),
                Arguments.of(
                        field(Kind.NUMBER, "q", "Cost").decimals(2), "1.234", "Cost can have up to 2 decimal places"),
                Arguments.of(
                        field(Kind.NUMBER, "q", "Seats").step("5"),
                        "12",
                        "Seats must go up in steps of 5, like 10 or 15"),
                Arguments.of(field(Kind.NUMBER, "q", "Seats").between("1", "9"), "0", "Seats must be 1 or more"),
                Arguments.of(field(Kind.NUMBER, "q", "Seats").between("1", "9"), "10", "Seats must be 9 or less"),
                Arguments.of(field(Kind.TIME, "q", "Time"), "2", "Time must be a time, like 2:30pm"),
                Arguments.of(field(Kind.TIME, "q", "Time").hours24(), "soon", "Time must be a time, like 14:30"),
                Arguments.of(
                        field(Kind.TIME, "q", "Time").everyMinutes(15),
                        "14:20",
                        "Time must be in steps of 15 minutes, counted from the hour"),
                Arguments.of(
                        field(Kind.RADIO, "q", "Kind").options("A"),
                        "B",
                        "The option you chose is no longer available. Select kind again"),
                Arguments.of(
                        field(Kind.CHECKLIST, "q", "Kinds").options("A"),
                        List.of("A", "B"),
                        "The option you chose is no longer available. Select kinds again"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource
    void problems(FieldBuilder question, Object typed, String problem) {
        assertThat(of(question, typed).problem()).isEqualTo(problem);
    }

    @Test
    void numbers_are_read_as_people_write_them() {
        FieldBuilder cost = field(Kind.NUMBER, "q", "Cost").decimals(2);

        assertThat(of(cost, "£1,250.50").value()).isEqualTo(new BigDecimal("1250.50"));
        assertThat(of(cost, "-3").value()).isEqualTo(new BigDecimal("-3"));
        assertThat(of(cost, "1,2").problem()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9"})
    void a_limit_itself_may_be_answered(String number) {
        assertThat(of(field(Kind.NUMBER, "q", "Seats").between("1", "9"), number)
                        .problem())
                .isNull();
    }

    @Test
    void what_was_ticked_comes_in_the_order_of_the_options() {
        assertThat(of(field(Kind.TAGLIST, "q", "Formats").options("A", "B", "C"), List.of("C", "A"))
                        .value())
                .isEqualTo(List.of("A", "C"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 12 | 2026 | Start must include a day | day",
                "3 | '' | '' | Start must include a month and a year | month",
                "3 | 12 | 26 | Start must have a year with four numbers, like 2026 | year",
                "3 | 13 | 2026 | Start must have a month from 1 to 12 | month",
                "0 | 12 | 2026 | Start must have a day from 1 to 31 | day",
                "29 | 2 | 2027 | Start must be a real day: February 2027 has only 28 days | day",
                "31 | nov | 2026 | Start must be a real day: November 2026 has only 30 days | day"
            })
    void a_date_that_is_none_says_which_box_is_wrong(
            String day, String month, String year, String problem, String wrong) {
        FieldResult result = of(field(Kind.DATE, "q", "Start"), Map.of("day", day, "month", month, "year", year));

        assertThat(result.problem()).isEqualTo(problem);
        assertThat(result.wrong()).startsWith(wrong);
    }

    @ParameterizedTest(name = "{0}: {1} days from today")
    @CsvSource({
        "FUTURE, 1, true", "FUTURE, 0, false",
        "NOT_PAST, 0, true", "NOT_PAST, -1, false",
        "PAST, -1, true", "PAST, 0, false",
        "NOT_FUTURE, 0, true", "NOT_FUTURE, 1, false"
    })
    void today_belongs_to_neither_the_future_nor_the_past(Relation relation, int days, boolean holds) {
        FieldResult result = of(field(Kind.DATE, "q", "Start").rule(relation), TODAY.plusDays(days));

        assertThat(result.problem() == null).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}: {1} days from the other date")
    @CsvSource({"AFTER, 1, true", "AFTER, 0, false", "NOT_BEFORE, 0, true", "NOT_BEFORE, -1, false"})
    void a_date_is_held_to_another_one(Relation relation, int days, boolean holds) {
        Field end = field(Kind.DATE, "end", "End").rule(relation, "start").build();
        OtherDate start = new OtherDate(field(Kind.DATE, "start", "Start").build(), Optional.of(TODAY));

        FieldResult result =
                check.check(end, RawInput.none().with("end", TODAY.plusDays(days)), key -> Optional.of(start));

        assertThat(result.problem() == null).isEqualTo(holds);
        if (!holds) {
            assertThat(result.problem()).contains("start, which is 21 November 2026");
        }
    }

    @Test
    void without_the_other_date_there_is_nothing_to_compare() {
        assertThat(of(field(Kind.DATE, "q", "End").rule(Relation.AFTER, "start"), TODAY)
                        .problem())
                .isNull();
    }

    @Test
    void a_day_and_a_time_are_one_answer_and_the_missing_half_is_named() {
        FieldBuilder visit = field(Kind.DATETIME, "q", "Visit");

        assertThat(of(visit, RawInput.moment("2026-12-03T14:30")).value())
                .isEqualTo(LocalDateTime.of(2026, 12, 3, 14, 30));
        assertThat(of(visit, Map.of("day", "3", "month", "12", "year", "2026")).wrong())
                .containsExactly("time");
        assertThat(of(visit, Map.of("time", "2pm")).wrong()).containsExactly("day", "month", "year");
        assertThat(of(visit, Map.of("day", "3", "month", "12", "year", "2026", "time", "soon"))
                        .wrong())
                .containsExactly("time");
    }

    @Test
    void there_are_never_more_files_than_the_question_takes() {
        Files.Kept file = new Files.Kept(UUID.randomUUID(), "plan.pdf", "application/pdf", 10);
        RawInput two = RawInput.none().withFiles("q", List.of(file, file));

        assertThat(check.check(field(Kind.FILE, "q", "Plan").files(2).build(), two, none())
                        .value())
                .isEqualTo(List.of(file, file));
        assertThat(check.check(field(Kind.FILE, "q", "Plan").files(1).build(), two, none())
                        .problem())
                .isNotNull();
    }

    private FieldResult of(FieldBuilder question, @Nullable Object typed) {
        return check.check(question.build(), RawInput.none().with("q", typed), none());
    }

    private static java.util.function.Function<String, Optional<OtherDate>> none() {
        return key -> Optional.empty();
    }
}
