package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\u0175",
                "w\u0302",
                "o\u0323\u0300",
                "\u0643\u0651",
                "\u0915\u094D\u0937",
                "\r\n",
                "👍🏽",
                "👨‍👩‍👧‍👦",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "🇬🇧"
            })
    void what_people_see_as_one_character_is_one(String text) {
        assertThat(TextLength.of(text)).isEqualTo(1);
    }

    @Test
    void accents_do_not_make_a_text_longer() {
        assertThat(TextLength.of("Rhy\u0302l, Ll\u0177n")).isEqualTo(10);
        assertThat(TextLength.of("w\u0302".repeat(4000))).isEqualTo(4000);
        assertThat(TextLength.of("")).isZero();
    }

    @Test
    void marks_that_are_piled_up_count_in_the_end() {
        assertThat(TextLength.of("o" + "\u0315".repeat(10))).isEqualTo(1);
        assertThat(TextLength.of("o" + "\u0315".repeat(10_000))).isGreaterThan(2000);
    }

    @Test
    void limits_count_characters_as_people_do() {
        assertThat(PlainWords.problem("y\u0302".repeat(7), 7, null)).isNull();
        assertThat(PlainWords.problem("o\u0323\u0300".repeat(7), 7, null)).isNull();
        assertThat(PlainWords.problem("o\u0323\u0300".repeat(8), 7, null)).isEqualTo("text.words.long");
        assertThat(ReadableText.isLine("👍🏽".repeat(7), 7)).isTrue();
        assertThat(ReadableText.isLine("👍🏽".repeat(8), 7)).isFalse();
        assertThat(PostalAddress.fits("o\u0323\u0300".repeat(PostalAddress.LONGEST)))
                .isTrue();
        assertThat(PostalAddress.fits("o\u0323\u0300".repeat(PostalAddress.LONGEST + 1)))
                .isFalse();
    }
}
