package org.alongside.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.project.Projects;
import org.alongside.text.PlainWords;
import org.alongside.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on cases and on pieces of work. The record says that one was written or removed, never what stands in it. */
@Component
public class Notes {

    static final String SECTION = "notes";

    private final Mentions mentions;
    private final JdbcClient jdbc;
    private final CaseRecord record;
    private final Projects projects;
    private final WorkList workList;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;
    private final NoteSettings settings;

    Notes(
            Mentions mentions,
            JdbcClient jdbc,
            CaseRecord record,
            Projects projects,
            WorkList workList,
            Accounts accounts,
            Outbox outbox,
            Clock clock,
            NoteSettings settings) {
        this.mentions = mentions;
        this.jdbc = jdbc;
        this.record = record;
        this.projects = projects;
        this.workList = workList;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /** The other staff who have to do with a case, to be ticked in a list, with their names. */
    @Transactional(readOnly = true)
    public Map<UUID, String> near(String reference, Viewer viewer) {
        Map<UUID, String> near = mentions.near(reference);
        near.remove(viewer.id());
        return near;
    }

    /**
     * Writes a note. Whoever is named in it hears of it.
     *
     * @param told people who were ticked
     * @throws ValidationRejected when the words are not right, or somebody is named who cannot see the case
     */
    @Transactional
    public UUID write(String reference, @Nullable UUID item, Viewer author, String words, List<UUID> told) {
        check(words);
        Set<UUID> named = mentions.of(words, told);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into note (id, reference, item, author, written_at, words)"
                        + " values (:id, :reference, :item, :author, :now, :words)")
                .param("id", id)
                .param("reference", reference)
                .param("item", item)
                .param("author", author.id())
                .param("now", now())
                .param("words", words.strip())
                .update();
        if (item != null) {
            workList.fill(item, SECTION);
        }
        record.write(RecordedAct.on(reference, item == null ? "note-written" : "note-written-on-work"));
        named.forEach(person -> tell(require(id), person, author));
        return id;
    }

    /** Whether somebody can still correct a note. */
    public boolean mayCorrect(Note note, Viewer viewer) {
        return !note.isRemoved()
                && note.author().equals(viewer.id())
                && clock.instant().isBefore(note.writtenAt().plus(settings.correctionPeriod()));
    }

    /** Whether somebody can remove a note: its author, and managers. */
    public boolean mayRemove(Note note, Viewer viewer) {
        return !note.isRemoved()
                && (note.author().equals(viewer.id()) || viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
    }

    /**
     * Corrects a note. Who is named for the first time hears of it.
     *
     * @throws ValidationRejected when the words are not right, or it is too late
     */
    @Transactional
    public void correct(UUID id, Viewer author, String words, List<UUID> told) {
        Note note = require(id);
        if (!mayCorrect(note, author)) {
            throw ValidationRejected.at(
                    "words", "note.refused.late", settings.correctionPeriod().toMinutes());
        }
        check(words);
        Set<UUID> named = mentions.of(words, told);
        int changed = jdbc.sql(
                        "update note set words = :words, corrected_at = :now where id = :id and removed_at is null")
                .param("words", words.strip())
                .param("now", now())
                .param("id", id)
                .update();
        if (changed == 1) {
            record.write(RecordedAct.on(note.reference(), "note-corrected"));
            named.forEach(person -> tell(note, person, author));
        }
    }

    /** Takes the words away. That there was a note stays. */
    @Transactional
    public void remove(UUID id, Viewer by) {
        Note note = require(id);
        if (!mayRemove(note, by)) {
            return;
        }
        jdbc.sql(
                        "update note set words = null, removed_at = :now, removed_by = :by where id = :id and removed_at is null")
                .param("now", now())
                .param("by", by.id())
                .param("id", id)
                .update();
        record.write(RecordedAct.on(note.reference(), "note-removed"));
    }

    @Transactional(readOnly = true)
    public Optional<Note> find(UUID id) {
        return full(jdbc.sql("select * from note where id = :id")
                        .param("id", id)
                        .query(Notes::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The notes on a case itself, newest first. */
    @Transactional(readOnly = true)
    public List<Note> ofCase(String reference, int atMost) {
        return full(jdbc.sql("select * from note where reference = :reference and item is null"
                        + " order by written_at desc, id limit :atMost")
                .param("reference", reference)
                .param("atMost", atMost)
                .query(Notes::row)
                .list());
    }

    /** The notes on a piece of work, newest first. */
    @Transactional(readOnly = true)
    public List<Note> ofItem(UUID item, int atMost) {
        return full(jdbc.sql("select * from note where item = :item order by written_at desc, id limit :atMost")
                .param("item", item)
                .param("atMost", atMost)
                .query(Notes::row)
                .list());
    }

    private static void check(String words) {
        String wrong = PlainWords.problem(words, PlainWords.LONGEST, "note.refused.empty");
        if (wrong != null) {
            throw ValidationRejected.at("words", wrong, PlainWords.LONGEST);
        }
    }

    /** Tells somebody once: who was named before is not told again when the note is corrected. */
    private void tell(Note note, UUID person, Viewer author) {
        int first = jdbc.sql("insert into note_mention (note, account) values (:note, :account) on conflict do nothing")
                .param("note", note.id())
                .param("account", person)
                .update();
        if (first == 0 || person.equals(author.id())) {
            return;
        }
        outbox.send(new Letter(
                "note/mentioned",
                accounts.recipient(person),
                note.reference(),
                Map.of(
                        "by", author.name(),
                        "caseTitle", projects.require(note.reference()).title(),
                        "path", note.address())));
    }

    private Note require(UUID id) {
        return find(id).orElseThrow();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** With names and who was told, for all notes of a page in one question each. */
    private List<Note> full(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> people = new HashSet<>();
        Map<UUID, Set<UUID>> told = new HashMap<>();
        jdbc.sql("select note, account from note_mention where note in (:notes)")
                .param("notes", rows.stream().map(Row::id).toList())
                .query(row -> {
                    UUID account = row.getObject("account", UUID.class);
                    people.add(account);
                    told.computeIfAbsent(row.getObject("note", UUID.class), none -> new HashSet<>())
                            .add(account);
                });
        for (Row row : rows) {
            people.add(row.author());
            if (row.removedBy() != null) {
                people.add(row.removedBy());
            }
        }
        Map<UUID, String> names = accounts.names(people);
        return rows.stream()
                .map(row -> row.note(names, told.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    private record Row(
            UUID id,
            String reference,
            @Nullable UUID item,
            UUID author,
            java.time.Instant writtenAt,
            @Nullable String words,
            @Nullable Timestamp correctedAt,
            @Nullable Timestamp removedAt,
            @Nullable UUID removedBy) {

        Note note(Map<UUID, String> names, Set<UUID> told) {
            TreeMap<String, UUID> sorted = new TreeMap<>();
            told.forEach(person -> sorted.put(names.getOrDefault(person, "?"), person));
            return new Note(
                    id,
                    reference,
                    item,
                    author,
                    names.getOrDefault(author, ""),
                    writtenAt,
                    words,
                    correctedAt == null ? null : correctedAt.toInstant(),
                    removedAt == null ? null : removedAt.toInstant(),
                    removedBy == null ? null : names.get(removedBy),
                    List.copyOf(sorted.keySet()));
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("item", UUID.class),
                Objects.requireNonNull(row.getObject("author", UUID.class)),
                row.getTimestamp("written_at").toInstant(),
                row.getString("words"),
                row.getTimestamp("corrected_at"),
                row.getTimestamp("removed_at"),
                row.getObject("removed_by", UUID.class));
    }
}
