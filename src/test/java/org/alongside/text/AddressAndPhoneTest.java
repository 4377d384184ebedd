package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.text.EmailAddress.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parsing of typed email addresses and phone numbers. */
class AddressAndPhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffname@example.org",
                "na\u200bme@example.org",
                "name@example.org\u00a0",
                "  name@example.org\t",
                "\u202aname@example.org\u202c"
            })
    void what_cannot_be_seen_in_an_address_goes(String typed) {
        assertThat(EmailAddress.clean(typed)).isEqualTo("name@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name@example.org",
                "first.last+tag@sub.example.co.uk",
                "o'neill@example.org",
                "jos\u00e9@example.org",
                "name@b\u00fccher.example",
                "\u0438\u043c\u044f@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444"
            })
    void addresses_that_can_be_written_to_are_taken(String address) {
        assertThat(EmailAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:name@example.org,MAILTO",
        "MAILTO:name@example.org,MAILTO",
        "two..dots@example.org,DOTS",
        ".name@example.org,DOTS",
        "name.@example.org,DOTS",
        "name@example..org,DOTS",
        "name@example.org.,DOTS",
        "name@example,FORMAT",
        "name,FORMAT",
        "na me@example.org,FORMAT",
        "name@@example.org,FORMAT",
        "name@-example.org,FORMAT",
        "name@exa_mple.org,FORMAT",
        "Name <name@example.org>,FORMAT",
        "o\u2019neill@example.org,APOSTROPHE",
        "n\u0430me@example.org,LOOK_ALIKE",
        "name@ex\u0430mple.org,LOOK_ALIKE"
    })
    void each_slip_has_a_sentence_of_its_own(String address, Problem problem) {
        assertThat(EmailAddress.problem(address)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "o\u2019neill@example.org,o'neill@example.org",
        "n\u0430me@example.org,name@example.org",
        "name@ex\u0430mpl\u0435.org,name@example.org",
        "\u039Fneill@example.org,Oneill@example.org",
    })
    void a_look_alike_is_asked_about_with_what_was_probably_meant(String address, String meant) {
        Problem problem = EmailAddress.problem(address).orElseThrow();
        assertThat(problem.isQuestion()).isTrue();
        assertThat(EmailAddress.isQuestion(address)).isTrue();
        assertThat(EmailAddress.plain(address)).isEqualTo(meant);
        assertThat(EmailAddress.problem(address, true)).isEmpty();
    }

    @Test
    void a_slip_is_not_a_question_and_an_address_of_one_alphabet_is_none() {
        assertThat(EmailAddress.problem("o\u2019neill@example", true)).contains(Problem.FORMAT);
        assertThat(EmailAddress.problem("o\u2019neill@example")).contains(Problem.FORMAT);
        assertThat(EmailAddress.isQuestion("mailto:o\u2019neill@example.org")).isFalse();
        assertThat(EmailAddress.problem("\u0438\u043C\u044F@\u043F\u0440\u0438\u043C\u0435\u0440.org"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(01632) 960 123",
                "01632\u00a0960\u2011123",
                "+44 (0)1632 960123",
                "01632 960123",
                "0044 1632 960 123",
                "01632\u2013960\u2212123",
                "\u202a01632 960123\u202c"
            })
    void a_phone_number_is_kept_in_one_form(String typed) {
        assertThat(PhoneNumber.read(typed)).contains("+44 1632 960123");
    }

    @Test
    void numbers_of_other_countries_and_extensions_are_kept() {
        assertThat(PhoneNumber.read("+353 1 677 9099")).contains("+353 1 677 9099");
        assertThat(PhoneNumber.read("01632 960123 ext 12").orElseThrow())
                .endsWith("12")
                .contains("960123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "none", "01632 960123 or 124", "0800 CALL NOW", "123456789012345678901"})
    void what_is_no_number_is_refused(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }
}
