package org.alongside.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code document}, with the names of those who added and removed each document. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    DocumentRows(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    void add(
            UUID id,
            @Nullable String reference,
            @Nullable UUID item,
            FileChecks.Checked file,
            String hash,
            ContentStore.Place place,
            @Nullable UUID by,
            ScanState scan) {
        jdbc.sql("""
                        insert into document (id, reference, item, name, kind, size, sha256, kept_in, given_by, given_at,
                            scan, warnings)
                        values (:id, :reference, :item, :name, :kind, :size, :hash, :place, :by, :now,
                            :scan, :warnings)
                        """)
                .param("id", id)
                .param("reference", reference)
                .param("item", item)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("hash", hash)
                .param("place", place.name())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("scan", scan.name())
                .param("warnings", file.warnings().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Marks the files as part of a submitted form. */
    void sent(Collection<UUID> files) {
        if (!files.isEmpty()) {
            jdbc.sql("update document set sent_at = :now where id in (:files) and sent_at is null")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("files", files)
                    .update();
        }
    }

    /**
     * A page of files uploaded in forms before this moment and never submitted, in a fixed order, after the given
     * one.
     */
    List<Document> neverSent(Instant before, @Nullable Document last, int atMost) {
        return jdbc.sql("""
                        select * from document
                         where reference is null and sent_at is null and removed_at is null and given_at < :before
                           and (given_at, id) > (:at, :id)
                         order by given_at, id limit :atMost
                        """)
                .param("before", Timestamp.from(before))
                .param("at", Timestamp.from(last == null ? Instant.EPOCH : last.givenAt()))
                .param("id", last == null ? new UUID(0, 0) : last.id())
                .param("atMost", atMost)
                .query(DocumentRows::row)
                .list();
    }

    /** @return whether it was deleted: not when it belongs to a case or has been submitted since */
    boolean deleteNeverSent(UUID id) {
        return jdbc.sql("delete from document where id = :id and reference is null and sent_at is null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Files that wait for the virus scanner, oldest first; served by the partial index on them. */
    List<Document> held(int atMost) {
        return jdbc.sql("select * from document where scan = 'HELD' and removed_at is null"
                        + " order by given_at, id limit :atMost")
                .param("atMost", atMost)
                .query(DocumentRows::row)
                .list();
    }

    int countHeld() {
        return jdbc.sql("select count(*) from document where scan = 'HELD' and removed_at is null")
                .query(Integer.class)
                .single();
    }

    /** @return whether it was still held; an infected file is removed as well */
    boolean scanned(UUID id, ScanState state) {
        return jdbc.sql(
                                "update document set scan = :scan, removed_at = case when cast(:scan as text) = 'INFECTED' then cast(:now as timestamptz) end"
                                        + " where id = :id and scan = 'HELD' and removed_at is null")
                        .param("scan", state.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<Document> find(UUID id) {
        return named(jdbc.sql("select * from document where id = :id")
                        .param("id", id)
                        .query(DocumentRows::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** A case's own attachments, newest first, including removed ones. */
    List<Document> ofCase(String reference) {
        return named(jdbc.sql("select * from document where reference = :reference and item is null"
                        + " order by given_at desc, id")
                .param("reference", reference)
                .query(DocumentRows::row)
                .list());
    }

    /** A work item's attachments, newest first, including removed ones. */
    List<Document> ofItem(UUID item) {
        return named(jdbc.sql("select * from document where item = :item order by given_at desc, id")
                .param("item", item)
                .query(DocumentRows::row)
                .list());
    }

    /** @return whether this call removed it; false when it was already removed */
    boolean markRemoved(UUID id, UUID by) {
        return jdbc.sql("update document set removed_by = :by, removed_at = :now"
                                + " where id = :id and removed_at is null")
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Files that a person gave in forms and that have content, at most this many. */
    List<Document> givenInForms(UUID person, int atMost) {
        return jdbc.sql("select * from document where given_by = :person and reference is null and removed_at is null"
                        + " order by given_at, id limit :atMost")
                .param("person", person)
                .param("atMost", atMost)
                .query(DocumentRows::row)
                .list();
    }

    long countGivenInForms(UUID person) {
        return jdbc.sql("select count(*) from document where given_by = :person and reference is null"
                        + " and removed_at is null")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Marks a file as removed and takes its name away. */
    void erase(UUID id) {
        jdbc.sql("update document set removed_at = :now, name = '[removed]' where id = :id and removed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private List<Document> named(List<Document> documents) {
        Set<UUID> people = new HashSet<>();
        for (Document document : documents) {
            if (document.givenBy() != null) {
                people.add(document.givenBy());
            }
            if (document.removedBy() != null) {
                people.add(document.removedBy());
            }
        }
        Map<UUID, String> names = people.isEmpty() ? Map.of() : accounts.names(people);
        return documents.stream()
                .map(document -> new Document(
                        document.id(),
                        document.reference(),
                        document.item(),
                        document.name(),
                        document.kind(),
                        document.size(),
                        document.sha256(),
                        document.givenBy(),
                        document.givenBy() == null ? null : names.get(document.givenBy()),
                        document.givenAt(),
                        document.removedBy(),
                        document.removedBy() == null ? null : names.get(document.removedBy()),
                        document.removedAt(),
                        document.keptIn(),
                        document.scan(),
                        document.warnings()))
                .toList();
    }

    private static Document row(ResultSet row, int number) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Document(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("item", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("given_by", UUID.class),
                null,
                row.getTimestamp("given_at").toInstant(),
                row.getObject("removed_by", UUID.class),
                null,
                removed == null ? null : removed.toInstant(),
                ContentStore.Place.valueOf(row.getString("kept_in")),
                ScanState.valueOf(row.getString("scan")),
                Arrays.stream((String[]) row.getArray("warnings").getArray())
                        .map(FileWarning::valueOf)
                        .collect(Collectors.toSet()));
    }
}
