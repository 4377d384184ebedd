package org.alongside.form.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
