package org.alongside.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.identity.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code note} and {@code note_mention}. */
@Repository
class NoteRows {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    void add(UUID id, String reference, @Nullable UUID item, UUID author, String words) {
        jdbc.sql("insert into note (id, reference, item, author, written_at, words)"
                        + " values (:id, :reference, :item, :author, :now, :words)")
                .param("id", id)
                .param("reference", reference)
                .param("item", item)
                .param("author", author)
                .param("now", now())
                .param("words", words)
                .update();
    }

    /**
     * @return false when the note has been removed
     */
    boolean correct(UUID id, String words) {
        return jdbc.sql("update note set words = :words, corrected_at = :now where id = :id and removed_at is null")
                        .param("words", words)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    void remove(UUID id, UUID by) {
        jdbc.sql("update note set words = null, removed_at = :now, removed_by = :by"
                        + " where id = :id and removed_at is null")
                .param("now", now())
                .param("by", by)
                .param("id", id)
                .update();
    }

    /**
     * @return whether this is the person's first mention in the note
     */
    boolean mention(UUID note, UUID person) {
        return jdbc.sql("insert into note_mention (note, account) values (:note, :account) on conflict do nothing")
                        .param("note", note)
                        .param("account", person)
                        .update()
                == 1;
    }

    Optional<Note> find(UUID id) {
        return full(jdbc.sql("select * from note where id = :id")
                        .param("id", id)
                        .query(NoteRows::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The notes on a case itself, newest first. */
    List<Note> ofCase(String reference, int atMost) {
        return full(jdbc.sql("select * from note where reference = :reference and item is null"
                        + " order by written_at desc, id limit :atMost")
                .param("reference", reference)
                .param("atMost", atMost)
                .query(NoteRows::row)
                .list());
    }

    /** The notes on a work item, newest first. */
    List<Note> ofItem(UUID item, int atMost) {
        return full(jdbc.sql("select * from note where item = :item order by written_at desc, id limit :atMost")
                .param("item", item)
                .param("atMost", atMost)
                .query(NoteRows::row)
                .list());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Adds names and mentions for all notes of a page, in one query each. */
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
            Instant writtenAt,
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
