package org.alongside.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardWordFinderTest {

    private static final HardWord USE = new HardWord("utilise", HardWord.Kind.REPLACE, "use");
    private static final HardWord TOGETHER =
            new HardWord("co-production", HardWord.Kind.EXPLAIN, "planning services together");
    private static final HardWord TO = new HardWord("in order to", HardWord.Kind.REPLACE, "to");
    private static final HardWord ORDER = new HardWord("order", HardWord.Kind.REPLACE, "list");

    private final HardWordFinder finder = new HardWordFinder(List.of(USE, TOGETHER, TO, ORDER));

    @Test
    void words_are_found_in_any_case_with_any_hyphen_and_over_line_ends() {
        assertThat(finder.find("Utilise it, IN  ORDER\nTO utilise co\u2011production."))
                .containsExactly(
                        java.util.Map.entry(USE, 2), java.util.Map.entry(TO, 1), java.util.Map.entry(TOGETHER, 1));
    }

    @Test
    void parts_of_other_words_are_not_found() {
        assertThat(finder.find("utilised, reutilise, border, utilise\u0301")).isEmpty();
        assertThat(new HardWordFinder(List.of()).find("utilise")).isEmpty();
    }

    @Test
    void the_list_that_comes_with_the_product_has_each_word_once_and_advice_on_each() {
        List<HardWord> shipped = ShippedHardWords.read();
        assertThat(shipped).hasSizeGreaterThan(150);
        Set<String> seen = new HashSet<>();
        for (HardWord word : shipped) {
            assertThat(seen.add(word.word()))
                    .as("%s is there once", word.word())
                    .isTrue();
            assertThat(word.word()).isEqualTo(HardWord.key(word.word()));
            assertThat(word.advice()).isNotBlank().hasSizeLessThanOrEqualTo(HardWord.LONGEST_ADVICE);
        }
        assertThat(shipped.stream().map(HardWord::word)).isSorted();
    }

    @Test
    void no_plainer_word_is_itself_a_hard_one() {
        HardWordFinder all = new HardWordFinder(ShippedHardWords.read());
        for (HardWord word : all.words()) {
            if (word.kind() == HardWord.Kind.REPLACE) {
                assertThat(all.find(word.advice())).as(word.word()).isEmpty();
            }
        }
    }
}
