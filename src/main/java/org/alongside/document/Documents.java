package org.alongside.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases and of work. What they are called is people's words and stands apart from the record. */
@Component
public class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    static final String SECTION = "documents";

    private final FileChecks checks;
    private final ContentStores stores;
    private final JdbcClient jdbc;
    private final WorkList workList;
    private final CaseRecord record;
    private final Accounts accounts;
    private final Clock clock;

    Documents(
            FileChecks checks,
            ContentStores stores,
            JdbcClient jdbc,
            WorkList workList,
            CaseRecord record,
            Accounts accounts,
            Clock clock) {
        this.checks = checks;
        this.stores = stores;
        this.jdbc = jdbc;
        this.workList = workList;
        this.record = record;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The largest file that is taken, in megabytes. */
    public long megabytes() {
        return checks.megabytes();
    }

    /**
     * Attaches a file to a case, or to a piece of work on it.
     *
     * @throws ValidationRejected with what is wrong with the file; nothing is kept then
     */
    @Transactional
    public Document attach(String reference, @Nullable UUID item, Viewer by, String name, InputStream content) {
        Document document = keep(reference, item, by.id(), name, content);
        if (item != null) {
            workList.fill(item, SECTION);
        }
        record.write(RecordedAct.on(reference, item == null ? "document-attached" : "document-attached-to-work")
                .fact(document.kind().name())
                .because(document.name()));
        return document;
    }

    /** Keeps a file that was given in a form. */
    @Transactional
    public Document give(@Nullable UUID by, String name, InputStream content) {
        return keep(null, null, by, name, content);
    }

    /** The form in which these were given was sent. */
    @Transactional
    public void sent(Collection<UUID> files) {
        if (!files.isEmpty()) {
            jdbc.sql("update document set sent_at = :now where id in (:files) and sent_at is null")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("files", files)
                    .update();
        }
    }

    /** Files given in forms before this moment that were never sent, in a fixed order, behind the last one of before. */
    @Transactional(readOnly = true)
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
                .query(Documents::row)
                .list();
    }

    /** Nobody asked for it ever again: nothing of it stays. */
    @Transactional
    void sweep(Document document) {
        int gone = jdbc.sql("delete from document where id = :id and reference is null and sent_at is null")
                .param("id", document.id())
                .update();
        if (gone > 0) {
            stores.of(document.keptIn()).remove(document.id());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return named(jdbc.sql("select * from document where id = :id")
                        .param("id", id)
                        .query(Documents::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** What was attached to a case itself, newest first, the removed ones as well. */
    @Transactional(readOnly = true)
    public List<Document> ofCase(String reference) {
        return named(jdbc.sql("select * from document where reference = :reference and item is null"
                        + " order by given_at desc, id")
                .param("reference", reference)
                .query(Documents::row)
                .list());
    }

    /** What was attached to a piece of work, newest first, the removed ones as well. */
    @Transactional(readOnly = true)
    public List<Document> ofItem(UUID item) {
        return named(jdbc.sql("select * from document where item = :item order by given_at desc, id")
                .param("item", item)
                .query(Documents::row)
                .list());
    }

    /** Writes the content, piece by piece. */
    @Transactional(readOnly = true)
    public void copyTo(Document document, OutputStream out) throws IOException {
        stores.of(document.keptIn()).copyTo(document.id(), out);
    }

    /**
     * Writes a part of the content.
     *
     * @param from of its first byte, from 0
     */
    @Transactional(readOnly = true)
    public void copyTo(Document document, long from, long length, OutputStream out) throws IOException {
        stores.of(document.keptIn()).copyTo(document.id(), from, length, out);
    }

    /** Whether somebody may remove a document: whoever gave it, and managers. */
    public boolean mayRemove(Document document, Viewer viewer) {
        return !document.isRemoved()
                && (viewer.id().equals(document.givenBy()) || viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
    }

    /** Throws the content away. That there was a document, and who removed it, stays. */
    @Transactional
    public void remove(Document document, Viewer by) {
        if (!mayRemove(document, by)) {
            throw new IllegalStateException("Not theirs to remove: " + document);
        }
        int changed = jdbc.sql("update document set removed_by = :by, removed_at = :now"
                        + " where id = :id and removed_at is null")
                .param("by", by.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", document.id())
                .update();
        if (changed == 0) {
            return;
        }
        stores.of(document.keptIn()).remove(document.id());
        if (document.reference() != null) {
            record.write(RecordedAct.on(document.reference(), "document-removed")
                    .fact(document.kind().name()));
        }
    }

    private Document keep(
            @Nullable String reference, @Nullable UUID item, @Nullable UUID by, String name, InputStream content) {
        Path arrived = null;
        try {
            arrived = Files.createTempFile("alongside-", ".document");
            String hash = copy(content, arrived);
            FileChecks.Checked good = checks.check(name, arrived);
            UUID id = UUID.randomUUID();
            ContentStore store = stores.forNew();
            jdbc.sql("""
                            insert into document (id, reference, item, name, kind, size, sha256, kept_in, given_by, given_at)
                            values (:id, :reference, :item, :name, :kind, :size, :hash, :place, :by, :now)
                            """)
                    .param("id", id)
                    .param("reference", reference)
                    .param("item", item)
                    .param("name", good.name())
                    .param("kind", good.kind().name())
                    .param("size", good.size())
                    .param("hash", hash)
                    .param("place", store.place().name())
                    .param("by", by)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            store.put(id, arrived);
            return find(id).orElseThrow();
        } catch (IOException noRoom) {
            LOG.error("A document could not be kept: no room, or the folder cannot be written", noRoom);
            throw ValidationRejected.at(FileChecks.FIELD, "document.refused.no-room");
        } finally {
            delete(arrived);
        }
    }

    private static String copy(InputStream content, Path to) throws IOException {
        try (DigestInputStream hashed = new DigestInputStream(content, DigestUtils.getSha256Digest());
                OutputStream out = Files.newOutputStream(to)) {
            hashed.transferTo(out);
            return Hex.encodeHexString(hashed.getMessageDigest().digest());
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                        document.keptIn()))
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
                ContentStore.Place.valueOf(row.getString("kept_in")));
    }
}
