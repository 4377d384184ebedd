package org.alongside.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCheckTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            value = {
                "2:30pm, 14:30",
                "2.30 PM, 14:30",
                "14:30, 14:30",
                "9am, 09:00",
                "12am, 00:00",
                "midday, 12:00",
                "12:05 p.m., 12:05"
            })
    void times_are_read_as_people_write_them(String text, LocalTime time) {
        assertThat(TimeCheck.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "25:00", "14:60", "13pm", "0am", "soon", "14:5", "1:30:00"})
    void what_is_no_time_or_could_be_two_is_not_guessed(String text) {
        assertThat(TimeCheck.parse(text)).isEmpty();
    }
}
