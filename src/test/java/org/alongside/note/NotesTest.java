package org.alongside.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.identity.RunAs;
import org.alongside.identity.Visitor;
import org.alongside.project.Projects;
import org.alongside.worklist.Holder;
import org.alongside.worklist.task.AdHocTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AlongsideTest
class NotesTest {

    @Autowired
    WrittenLetters letters;

    @Autowired
    Notes notes;

    @Autowired
    AdHocTasks agreed;

    @Autowired
    Projects projects;

    @Autowired
    CaseRecord record;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String reference = "";
    private String place = "";
    private Visitor officer = new Visitor(0);

    @BeforeEach
    void aCase() {
        reference = projects.putForward("A case with notes");
        place = "/projects/" + reference + "/notes";
        officer = Visitor.signedIn(port, "officer");
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void a_note_is_written_and_its_words_stay_apart_from_the_record() {
        officer.get("/projects/" + reference);
        assertThat(Visitor.place(officer.post(place, "words", "The hall has no lift.")))
                .isEqualTo("/projects/" + reference);
        assertThat(officer.get("/projects/" + reference).body()).contains("The hall has no lift.");
        assertThat(record.entries(reference))
                .anyMatch(entry -> entry.code().equals("note-written") && entry.words() == null);
    }

    @Test
    void whoever_is_ticked_or_written_with_an_at_sign_is_told_once() {
        String manager = walk.viewer("manager").name();
        officer.get(place);
        officer.post(
                place,
                "words",
                "Please look, @" + manager + ". Come @10am.",
                "told",
                walk.account("officer2").toString());
        Note note = notes.ofCase(reference, 1).get(0);
        assertThat(note.told())
                .containsExactlyInAnyOrder(manager, walk.viewer("officer2").name());
        assertThat(letters.count(reference, "note/mentioned")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from notice where account = ? and reference = ?")
                        .params(walk.account("manager"), reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        officer.get("/notes/" + note.id());
        officer.post("/notes/" + note.id(), "words", "Please look again, @" + manager + ".");
        assertThat(letters.count(reference, "note/mentioned")).isEqualTo(2);
        assertThat(notes.find(note.id()).orElseThrow().correctedAt()).isNotNull();
    }

    @Test
    void a_name_that_nobody_has_is_told_beside_the_field_and_what_was_typed_is_kept() {
        officer.get(place);
        String page = officer.post(place, "words", "Ask @Zebedee about it").body();
        assertThat(page)
                .contains("Nobody called")
                .contains("Ask @Zebedee about it")
                .contains("note-words-error");
        assertThat(officer.post(place, "words", "  ").body()).contains("Enter a note");
        assertThat(officer.post(
                                place,
                                "words",
                                "Hello",
                                "told",
                                walk.account("member").toString())
                        .body())
                .contains("You can only notify people who work on projects here");
        assertThat(notes.ofCase(reference, 10)).isEmpty();
    }

    @Test
    void a_note_is_corrected_by_its_author_for_an_hour_and_removed_with_a_trace() {
        officer.get(place);
        officer.post(place, "words", "A slip of the pen");
        Note note = notes.ofCase(reference, 1).get(0);
        assertThat(Visitor.signedIn(port, "officer2").get("/notes/" + note.id()).statusCode())
                .isEqualTo(404);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        officer.get("/notes/" + note.id());
        assertThat(officer.post("/notes/" + note.id(), "words", "Other words").body())
                .contains("can only change a note for 1 hour");
        officer.post("/notes/" + note.id() + "/remove");
        assertThat(officer.get(place).body()).contains("removed this note on").doesNotContain("A slip of the pen");
        assertThat(jdbc.sql("select words from note where id = ?")
                        .param(note.id())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    @Test
    void residents_never_see_notes_and_a_case_that_is_not_there_is_not_found() {
        officer.get(place);
        officer.post(place, "words", "For colleagues only");
        assertThat(Visitor.signedIn(port, "member").get(place).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "contributor").get(place).statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/projects/CP-1900-0001/notes").statusCode()).isEqualTo(404);
        assertThat(officer.get("/notes/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void a_note_on_a_piece_of_work_stands_on_its_page() {
        String item = RunAs.account(
                        walk.account("officer"),
                        () -> agreed.open(
                                reference,
                                walk.viewer("officer"),
                                "Book the hall",
                                "",
                                Holder.person(walk.account("officer")),
                                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                                        .plusDays(9)))
                .toString();
        officer.get("/work/" + item);
        assertThat(Visitor.place(officer.post("/work/" + item + "/notes", "words", "Rang them.")))
                .isEqualTo("/work/" + item);
        assertThat(officer.get("/work/" + item).body()).contains("Rang them.");
        assertThat(notes.ofCase(reference, 10)).isEqualTo(List.of());
    }
}
