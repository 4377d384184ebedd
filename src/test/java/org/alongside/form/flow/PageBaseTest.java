package org.alongside.form.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.RawInput;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.PageBase.Standing;
import org.junit.jupiter.api.Test;

/** Which answers a posted page is added to. */
class PageBaseTest {

    private static final RawInput BEGIN = answer("what the form begins with");

    private final SavedInMemory saves = new SavedInMemory();

    @Test
    void a_first_page_is_added_to_what_the_form_begins_with() {
        PageBase base = base(DraftMark.opened(0), Optional.empty());

        assertThat(base.standing()).isEqualTo(Standing.CURRENT);
        assertThat(base.typed()).isEqualTo(BEGIN);
        assertThat(base.newest()).isZero();
    }

    @Test
    void a_page_drawn_from_the_newest_save_is_added_to_it() {
        PageBase base = base(new DraftMark("a", "page1", 5), newest(5, "b"));

        assertThat(base.standing()).isEqualTo(Standing.CURRENT);
        assertThat(base.typed()).isEqualTo(answer("5"));
    }

    @Test
    void a_page_of_before_is_added_to_what_it_was_drawn_from_when_another_tab_has_saved_since() {
        saves.add(3);
        PageBase base = base(new DraftMark("a", "page1", 3), newest(5, "b"));

        assertThat(base.standing()).isEqualTo(Standing.BEHIND);
        assertThat(base.typed()).isEqualTo(answer("3"));
        assertThat(base.there()).isEqualTo(answer("5"));
        assertThat(base.mark()).isEqualTo(new DraftMark("a", "page1", 3));
    }

    @Test
    void a_page_drawn_when_there_was_no_draft_is_behind_the_first_save_of_another_tab() {
        PageBase base = base(new DraftMark("a", "page1", 0), newest(1, "b"));

        assertThat(base.standing()).isEqualTo(Standing.BEHIND);
        assertThat(base.typed()).isEqualTo(BEGIN);
    }

    @Test
    void going_back_in_a_tab_keeps_what_its_later_pages_saved() {
        saves.add(3);
        saves.pages.add("page1");
        PageBase base = base(new DraftMark("a", "page1", 3), newest(5, "a"));

        assertThat(base.standing()).isEqualTo(Standing.CURRENT);
        assertThat(base.typed()).isEqualTo(answer("5"));
        assertThat(base.mark()).isEqualTo(new DraftMark("a", "page1", 5));
    }

    @Test
    void a_page_of_a_duplicated_tab_is_behind_what_the_other_one_saved() {
        saves.add(3);
        saves.pages.add("page2 in the first tab");
        PageBase base = base(new DraftMark("a", "page2 in the second tab", 3), newest(5, "a"));

        assertThat(base.standing()).isEqualTo(Standing.BEHIND);
        assertThat(base.typed()).isEqualTo(answer("3"));
    }

    @Test
    void check_your_answers_sends_what_it_showed_even_when_its_own_tab_saved_since() {
        saves.add(3);
        saves.pages.add("check");
        PageBase base =
                PageBase.of(Optional.of(new DraftMark("a", "check", 3)), newest(5, "a"), saves, () -> BEGIN, true);

        assertThat(base.standing()).isEqualTo(Standing.BEHIND);
        assertThat(base.typed()).isEqualTo(answer("3"));
    }

    @Test
    void a_page_drawn_too_long_ago_or_with_an_invented_mark_is_never_taken_for_the_newest() {
        PageBase old = base(new DraftMark("a", "page1", 2), newest(40, "b"));
        PageBase invented = base(new DraftMark("b", "page1", 41), newest(40, "b"));
        PageBase without = PageBase.of(Optional.empty(), newest(40, "b"), saves, () -> BEGIN, false);

        assertThat(old.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(old.isKnown()).isFalse();
        assertThat(invented.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(without.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(without.mark()).isNull();
    }

    @Test
    void a_page_whose_draft_was_sent_from_elsewhere_is_not_a_first_page() {
        PageBase base = base(new DraftMark("a", "page1", 5), Optional.empty());

        assertThat(base.standing()).isEqualTo(Standing.GONE);
        assertThat(base.isKnown()).isFalse();
    }

    private PageBase base(DraftMark mark, Optional<Drafts.Draft> saved) {
        return PageBase.of(Optional.of(mark), saved, saves, () -> BEGIN, false);
    }

    private static Optional<Drafts.Draft> newest(long revision, String line) {
        return Optional.of(new Drafts.Draft(
                new UUID(0, 1),
                "example",
                "form",
                "fingerprint",
                answer(Long.toString(revision)),
                "page",
                Instant.EPOCH,
                null,
                revision,
                line));
    }

    private static RawInput answer(String text) {
        return RawInput.none().with("what", text);
    }

    private static final class SavedInMemory implements PageBase.Saves {

        private final Map<Long, RawInput> saves = new HashMap<>();
        private final Set<String> pages = new HashSet<>();

        void add(long revision) {
            saves.put(revision, answer(Long.toString(revision)));
        }

        @Override
        public Optional<RawInput> drawnFrom(DraftMark mark) {
            return Optional.ofNullable(saves.get(mark.revision()));
        }

        @Override
        public boolean hasSavedSince(DraftMark mark) {
            return pages.contains(mark.drawing());
        }
    }
}
