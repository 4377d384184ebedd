package org.alongside.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @Test
    void short_sentences_of_everyday_words_are_easy() {
        Readability figures = Readability.of(
                "Our website is hard to use. We want to make it better. You can help us. Tell us what you think.");
        assertThat(figures.isKnown()).isTrue();
        assertThat(figures.grade()).isLessThanOrEqualTo(Readability.AIM);
        assertThat(figures.isHard()).isFalse();
        assertThat(figures.longSentences()).isEmpty();
    }

    @Test
    void what_committees_write_is_hard() {
        Readability figures = Readability.of(
                "The implementation of the co-production strategy necessitates comprehensive"
                        + " stakeholder engagement across organisational boundaries, notwithstanding budgetary considerations.");
        assertThat(figures.grade()).isGreaterThanOrEqualTo(13);
        assertThat(figures.isHard()).isTrue();
    }

    @Test
    void a_sentence_of_more_than_20_words_is_named_by_its_first_words() {
        String twenty = "We will " + "the ".repeat(17) + "home.";
        assertThat(Readability.of(twenty).longSentences()).isEmpty();
        assertThat(Readability.of("Short one. Then we will " + "the ".repeat(17) + "home. The end.")
                        .longSentences())
                .containsExactly(new Readability.LongSentence("Then we will the the", 21));
    }

    @Test
    void abbreviations_amounts_and_addresses_do_not_end_a_sentence() {
        assertThat(Readability.of(
                                "You can ask Dr. Jones, e.g. by email to jo.jones@example.org, and we will pay you £3.50 an"
                                        + " hour for all of the time that you gave us")
                        .longSentences())
                .hasSize(1);
        assertThat(Readability.of("“We like it.” That is what the people said when we asked them.\nYou can too.")
                        .longSentences())
                .isEmpty();
    }

    @Test
    void a_few_words_say_nothing_yet_and_odd_text_does_no_harm() {
        assertThat(Readability.of("Nine words are too few for any figure.").isKnown())
                .isFalse();
        assertThat(Readability.of("").isKnown()).isFalse();
        assertThat(Readability.of("!!! ... ???\n\n😀 😀").words()).isZero();
        assertThat(Readability.of("x".repeat(10_000)).words()).isEqualTo(1);
    }

    @Test
    void other_languages_get_no_grade() {
        for (String text : List.of(
                "Mae’r cyngor am glywed gan bobl sy’n defnyddio’r gwasanaeth. Dewch i’r cyfarfod nesaf yn Llandudno, a dywedwch"
                        + " wrthym beth sy’n bwysig i chi a’ch teulu.",
                "Rada chce usłyszeć od ludzi, którzy korzystają z tych usług. Przyjdź na spotkanie i powiedz nam, co myślisz.",
                "我们 想 听 听 使用 这些 服务 的 人 怎么 说 请 来",
                "ہم ان لوگوں سے سننا چاہتے ہیں جو یہ خدمات استعمال کرتے ہیں")) {
            Readability figures = Readability.of(text);
            assertThat(figures.english()).as(text).isFalse();
            assertThat(figures.isKnown()).isFalse();
            assertThat(figures.longSentences()).isEmpty();
        }
    }

    @Test
    void syllables_are_counted_as_they_are_spoken() {
        assertThat(Readability.syllables("we")).isEqualTo(1);
        assertThat(Readability.syllables("make")).isEqualTo(1);
        assertThat(Readability.syllables("table")).isEqualTo(2);
        assertThat(Readability.syllables("asked")).isEqualTo(1);
        assertThat(Readability.syllables("wanted")).isEqualTo(2);
        assertThat(Readability.syllables("houses")).isEqualTo(2);
        assertThat(Readability.syllables("hmm")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "changes, 2",
        "pages, 2",
        "wishes, 2",
        "makes, 1",
        "whole, 1",
        "rule, 1",
        "rules, 1",
        "tables, 2",
        "idea, 3",
        "doing, 2",
        "thing, 1",
        "something, 2",
        "everyone, 3",
        "therefore, 2",
        "there, 1",
        "safely, 2",
        "careful, 2",
        "various, 3",
        "special, 2",
        "question, 2",
        "decision, 3",
        "quiet, 2",
        "society, 4",
        "experience, 4",
        "usual, 3",
        "language, 2",
        "people, 2",
        "decided, 3",
        "answered, 2",
        "agreed, 2",
        "co-production, 4",
        "area, 3",
        "email, 2",
        "council, 2"
    })
    void words_that_the_letters_alone_mislead_about(String word, int spoken) {
        assertThat(Readability.syllables(word)).isEqualTo(spoken);
    }
}
