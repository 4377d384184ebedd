package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored text is found in all the ways people write it, in Java and in the database alike. */
@AlongsideTest
class SearchTextTest {

    @Autowired
    JdbcClient jdbc;

    static Stream<List<String>> foundBy() {
        return TextCases.lines("found-by.tsv").map(line -> List.of(line.split("\t")));
    }

    @ParameterizedTest
    @MethodSource("foundBy")
    void what_is_stored_is_found_as_people_write_it(List<String> row) {
        String stored = row.get(0);
        assertThat(SearchText.words(stored)).containsAll(SearchText.query(row.get(1)));
        assertThat(jdbc.sql("select search_fold(:stored) like all (:patterns)")
                        .param("stored", stored)
                        .param("patterns", SearchText.patterns(row.get(1)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("foundBy")
    void the_database_folds_as_java_does(List<String> row) {
        for (String text : row) {
            assertThat(jdbc.sql("select search_fold(:text)")
                            .param("text", text)
                            .query(String.class)
                            .single())
                    .isEqualTo(SearchText.fold(text));
        }
    }

    @Test
    void every_letter_of_europe_is_folded_alike() {
        StringBuilder letters = new StringBuilder();
        for (int point = 0x20; point < 0x600; point++) {
            if (Character.isLetterOrDigit(point)) {
                letters.appendCodePoint(point).append(' ');
            }
        }
        String folded = jdbc.sql("select search_fold(:text)")
                .param("text", letters.toString())
                .query(String.class)
                .single();
        assertThat(List.of(folded.split(" ")))
                .isEqualTo(List.of(SearchText.fold(letters.toString()).split(" ")));
    }

    @Test
    void other_words_are_not_found() {
        assertThat(SearchText.words("Neil")).doesNotContainAnyElementsOf(SearchText.query("oneill"));
        assertThat(SearchText.query(" .,- \u200B")).isEmpty();
    }

    @Test
    void words_have_an_end() {
        assertThat(SearchText.words(StringUtils.repeat('a', 100))).containsExactly(StringUtils.repeat('a', 40));
    }
}
