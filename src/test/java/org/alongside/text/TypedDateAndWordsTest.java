package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing of typed dates and short texts on all pages. */
class TypedDateAndWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2", "02", "feb", "Feb", "February", "FEBRUARY"})
    void a_month_is_a_number_or_a_word(String month) {
        assertThat(new RawDate("3", month, "2027").date()).contains(LocalDate.of(2027, 2, 3));
    }

    @ParameterizedTest
    @CsvSource({"31,2,2027", "0,1,2027", "1,13,2027", "1,2,", "x,2,2027", "1,mars,2027", "٣,2,2027"})
    void what_is_no_day_is_none(String day, String month, String year) {
        assertThat(new RawDate(day, month, year == null ? "" : year).date()).isEmpty();
    }

    @Test
    void the_boxes_of_a_field_are_read_without_the_blanks_around_them() {
        Map<String, String> posted = Map.of("until-day", " 3 ", "until-month", "sept", "until-year", "2026");
        assertThat(RawDate.read(posted::get, "until").date()).contains(LocalDate.of(2026, 9, 3));
        assertThat(RawDate.read(posted::get, "other").isEmpty()).isTrue();
    }

    @Test
    void words_must_be_there_be_short_enough_and_be_readable() {
        assertThat(PlainWords.problem("\u200B \u2800", 10, "missing")).isEqualTo("missing");
        assertThat(PlainWords.problem("", 10, null)).isNull();
        assertThat(PlainWords.problem("one\r\ntwo\tthree", 20, "missing")).isNull();
        assertThat(PlainWords.problem("too long", 7, null)).isEqualTo("text.words.long");
        assertThat(PlainWords.problem("a\u0000b", 10, null)).isEqualTo("text.words.control");
        assertThat(PlainWords.problem("half \uD800", 10, null)).isEqualTo("text.words.control");
    }

    @Test
    void a_line_has_no_line_end_and_shows_something() {
        assertThat(ReadableText.isLine("Zo\u00EB O\u2019Neill", 20)).isTrue();
        assertThat(ReadableText.isLine("\u200B", 20)).isFalse();
        assertThat(ReadableText.isLine("one\ntwo", 20)).isFalse();
        assertThat(ReadableText.isLine("twenty one characters", 20)).isFalse();
    }
}
