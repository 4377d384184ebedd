package org.alongside.form.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingAgeTest {

    @Test
    void short_sentences_of_everyday_words_are_easy() {
        ReadingAge age = ReadingAge.of(
                "Our website is hard to use. We want to make it better. You can help us. Tell us what you think.");
        assertThat(age.isKnown()).isTrue();
        assertThat(age.age()).isLessThanOrEqualTo(ReadingAge.AIM);
        assertThat(age.isHard()).isFalse();
        assertThat(age.longest()).isEqualTo(6);
    }

    @Test
    void what_committees_write_is_hard() {
        ReadingAge age = ReadingAge.of(
                "The implementation of the co-production strategy necessitates comprehensive"
                        + " stakeholder engagement across organisational boundaries, notwithstanding budgetary considerations.");
        assertThat(age.age()).isGreaterThanOrEqualTo(18);
        assertThat(age.isHard()).isTrue();
    }

    @Test
    void a_few_words_say_nothing_yet_and_odd_text_does_no_harm() {
        assertThat(ReadingAge.of("Nine words are too few for any figure.").isKnown())
                .isFalse();
        assertThat(ReadingAge.of("").isKnown()).isFalse();
        assertThat(ReadingAge.of("!!! ... ???\n\n😀 😀").words()).isZero();
        assertThat(ReadingAge.of("x".repeat(10_000)).words()).isEqualTo(1);
    }

    @Test
    void syllables_are_counted_as_they_are_spoken() {
        assertThat(ReadingAge.syllables("we")).isEqualTo(1);
        assertThat(ReadingAge.syllables("make")).isEqualTo(1);
        assertThat(ReadingAge.syllables("table")).isEqualTo(2);
        assertThat(ReadingAge.syllables("asked")).isEqualTo(1);
        assertThat(ReadingAge.syllables("wanted")).isEqualTo(2);
        assertThat(ReadingAge.syllables("houses")).isEqualTo(2);
        assertThat(ReadingAge.syllables("hmm")).isEqualTo(1);
    }
}
