package org.alongside.form.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftMarkTest {

    @Test
    void a_page_gives_back_the_mark_it_was_drawn_with() {
        DraftMark mark = DraftMark.opened(7);

        assertThat(DraftMark.read(mark.toString())).contains(mark);
    }

    @Test
    void the_next_page_is_of_the_same_tab_and_another_drawing() {
        DraftMark mark = DraftMark.opened(0).at(8);
        DraftMark next = DraftMark.read(mark.next()).orElseThrow();

        assertThat(next.line()).isEqualTo(mark.line());
        assertThat(next.revision()).isEqualTo(8);
        assertThat(next.drawing()).isNotEqualTo(mark.drawing());
    }

    @Test
    void a_form_that_is_opened_twice_has_two_lines_of_pages() {
        assertThat(DraftMark.opened(7).line()).isNotEqualTo(DraftMark.opened(7).line());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "a.",
                "a.b",
                "a.-1",
                "a.1.",
                "a.1.b.c",
                "a.9999999999999999999",
                "'.1",
                "thirteenchars.1"
            })
    void anything_else_is_no_mark(String text) {
        assertThat(DraftMark.read(text)).isEmpty();
    }
}
