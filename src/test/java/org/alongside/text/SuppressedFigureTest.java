package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressedFigureTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void fewer_than_ten_people_are_not_told_apart(int people) {
        assertThat(SuppressedFigure.of(people)).isEqualTo(new SuppressedFigure(true, 0));
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "12, 10", "13, 15", "108, 110", "160, 160", "902, 900"})
    void more_are_rounded_to_five(int people, int shown) {
        assertThat(SuppressedFigure.of(people)).isEqualTo(new SuppressedFigure(false, shown));
    }
}
