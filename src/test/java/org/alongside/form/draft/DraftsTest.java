package org.alongside.form.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.view.FormView;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
class DraftsTest {

    @Autowired
    Drafts drafts;

    @Autowired
    DraftRevisions revisions;

    @Autowired
    TestPeople people;

    private final Form form = ExampleForms.example("pages");
    private final String subject = "example:" + UUID.randomUUID();
    private UUID officer;
    private UUID manager;

    @BeforeEach
    void owners() {
        officer = people.id("officer");
        manager = people.id("manager");
    }

    @Test
    void a_draft_is_kept_as_it_was_typed_and_the_last_one_counts() {
        RawInput typed = RawInput.none().with("what", "=1 <b> 😀\n\u200Fשלום").with("who", "STAFF");
        drafts.keep(officer, subject, form, RawInput.none(), "what");
        drafts.keep(officer, subject, form, typed, "who");

        Drafts.Draft draft = drafts.find(officer, subject).orElseThrow();
        assertThat(draft.typed()).isEqualTo(typed);
        assertThat(draft.page()).isEqualTo("who");
        assertThat(draft.isOlderThan(form)).isFalse();
        assertThat(drafts.of(officer)).extracting(Drafts.Draft::subject).contains(subject);
    }

    @Test
    void of_two_pages_that_save_on_the_same_save_the_second_is_refused() {
        DraftMark here = keep("here", DraftMark.opened(0), 0).orElseThrow();
        DraftMark more = keep("here and more", here, here.revision()).orElseThrow();

        assertThat(keep("there", DraftMark.opened(here.revision()), here.revision()))
                .isEmpty();
        assertThat(keep("begun at the same time", DraftMark.opened(0), 0)).isEmpty();
        assertThat(drafts.find(officer, subject).orElseThrow().typed().text("what"))
                .isEqualTo("here and more");
        assertThat(revisions
                        .drawnFrom(officer, subject, here)
                        .orElseThrow()
                        .typed()
                        .text("what"))
                .isEqualTo("here");
        assertThat(revisions
                        .savedSince(officer, subject, here.at(0))
                        .orElseThrow()
                        .revision())
                .isEqualTo(more.revision());
        assertThat(revisions.drawnFrom(manager, subject, here)).isEmpty();
    }

    @Test
    void the_same_answers_once_more_are_no_new_save() {
        DraftMark here = keep("here", DraftMark.opened(0), 0).orElseThrow();

        DraftMark again =
                keep("here", DraftMark.opened(here.revision()), here.revision()).orElseThrow();

        assertThat(again.revision()).isEqualTo(here.revision());
    }

    @Test
    void what_was_sent_meanwhile_is_not_begun_again() {
        DraftMark here = keep("here", DraftMark.opened(0), 0).orElseThrow();
        drafts.drop(officer, subject);

        assertThat(keep("here and more", here, here.revision())).isEmpty();
        assertThat(drafts.find(officer, subject)).isEmpty();
        assertThat(revisions.drawnFrom(officer, subject, here))
                .as("goes with the draft")
                .isEmpty();
    }

    @Test
    void the_latest_saves_are_kept_and_no_more() {
        DraftMark first = keep("0", DraftMark.opened(0), 0).orElseThrow();
        DraftMark mark = first;
        for (int i = 1; i < Drafts.REVISIONS; i++) {
            mark = keep("" + i, mark, mark.revision()).orElseThrow();
        }
        assertThat(revisions.drawnFrom(officer, subject, first)).isPresent();

        keep("one more", mark, mark.revision());

        assertThat(revisions.drawnFrom(officer, subject, first)).isEmpty();
        assertThat(revisions.drawnFrom(officer, subject, mark)).isPresent();
    }

    private Optional<DraftMark> keep(String what, DraftMark mark, long newest) {
        return drafts.keep(officer, subject, null, form, RawInput.none().with("what", what), "what", mark, newest);
    }

    @Test
    void a_draft_is_nobody_elses() {
        drafts.keep(officer, subject, form, RawInput.none(), "what");

        assertThat(drafts.find(manager, subject)).isEmpty();
        drafts.drop(manager, subject);
        assertThat(drafts.find(officer, subject)).isPresent();
    }

    @Test
    void all_drafts_about_a_subject_end_with_it() {
        drafts.keep(officer, subject, form, RawInput.none(), "what");
        drafts.keep(manager, subject, form, RawInput.none(), "what");

        drafts.drop(subject);

        assertThat(drafts.find(officer, subject)).isEmpty();
        assertThat(drafts.find(manager, subject)).isEmpty();
    }

    @Test
    void a_draft_outlives_a_change_of_its_form() {
        drafts.keep(
                officer, subject, form, RawInput.none().with("what", "Buses").with("where", "Here"), "what");
        Form changed = ExampleForms.with("{'type':'textfield','id':'A','key':'where','label':'Where'}");

        Drafts.Draft draft = drafts.find(officer, subject).orElseThrow();

        assertThat(draft.isOlderThan(changed)).isTrue();
        FormView view = ExampleForms.flow().show(changed, draft.typed(), draft.page(), Choices.none());
        assertThat(view.unfitting()).containsExactly(new FormView.Unfitting("What", "Buses"));
    }

    @Test
    void nothing_that_was_typed_is_lost_when_a_question_becomes_another_kind() {
        RawInput typed = RawInput.none()
                .with("what", "Buses")
                .with("agreed", "perhaps")
                .with("who", "MAYOR")
                .with("lead", UUID.randomUUID())
                .with("rows", List.of(Map.of("name", "A", "gone", "B")));
        Form changed = ExampleForms.with("{'type':'dynamiclist','id':'A','path':'what','label':'What','components':[]},"
                + "{'type':'checkbox','id':'B','key':'agreed','label':'I agree'},"
                + "{'type':'radio','id':'C','key':'who','label':'Who','values':[{'value':'STAFF','label':'Staff'}]},"
                + "{'type':'select','id':'D','key':'lead','label':'Lead','valuesKey':'officers'},"
                + "{'type':'dynamiclist','id':'E','path':'rows','label':'Rows','properties':{'rowName':'Row'},"
                + "'components':[{'type':'textfield','id':'F','key':'name','label':'Name'}]}");

        FormView view = ExampleForms.flow().show(changed, typed, (String) null, ExampleForms.OFFICERS);

        assertThat(view.unfitting())
                .containsExactlyInAnyOrder(
                        new FormView.Unfitting("What", "Buses"),
                        new FormView.Unfitting("I agree", "perhaps"),
                        new FormView.Unfitting("Who", "Mayor"),
                        new FormView.Unfitting("Lead", "An option that is no longer available"),
                        new FormView.Unfitting("Row 1: Gone", "B"));
    }

    @Test
    void a_page_that_was_drawn_before_the_form_changed_loses_nothing_when_it_is_sent() {
        Form changed = ExampleForms.with("{'type':'textfield','id':'A','key':'where','label':'Where'}");

        RawInput merged = ExampleForms.flow()
                .merge(
                        changed,
                        RawInput.none(),
                        ExampleForms.posted("_page", "old", "_shown", "what,where", "what", "Buses", "where", "Here"));

        assertThat(merged.text("where")).isEqualTo("Here");
        assertThat(ExampleForms.flow().told(changed, merged, Choices.none()))
                .extracting(FormView.CheckRow::label)
                .containsExactly("Where", "What");
    }

    @Test
    void what_the_database_cannot_hold_does_not_lose_the_draft() {
        drafts.keep(officer, subject, form, RawInput.none().with("what", "a\u0000b"), "what");

        assertThat(drafts.find(officer, subject).orElseThrow().typed().text("what"))
                .isEqualTo("ab");
    }
}
