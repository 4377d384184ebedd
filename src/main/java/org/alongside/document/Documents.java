package org.alongside.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.scanner.VirusScanner;
import org.alongside.worklist.WorkList;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents of cases and work items. File names are personal input and kept out of the record. */
@Component
public class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    static final String SECTION = "documents";

    private final FileChecks checks;
    private final ContentStores stores;
    private final DocumentRows rows;
    private final WorkList workList;
    private final CaseRecord record;
    private final VirusScanner scanner;

    Documents(
            FileChecks checks,
            ContentStores stores,
            DocumentRows rows,
            WorkList workList,
            CaseRecord record,
            VirusScanner scanner) {
        this.scanner = scanner;
        this.checks = checks;
        this.stores = stores;
        this.rows = rows;
        this.workList = workList;
        this.record = record;
    }

    /** The maximum file size in megabytes. */
    public long megabytes() {
        return checks.megabytes();
    }

    /**
     * Attaches a file to a case, or to one of its work items.
     *
     * @throws ValidationRejected when the file is not acceptable; nothing is stored
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

    /** Stores a file uploaded in a form. */
    @Transactional
    public Document give(@Nullable UUID by, String name, InputStream content) {
        return keep(null, null, by, name, content);
    }

    /** Marks the files as part of a submitted form. */
    @Transactional
    public void sent(Collection<UUID> files) {
        rows.sent(files);
    }

    /**
     * A page of files uploaded in forms before this moment and never submitted, in a fixed order, after the given
     * one.
     */
    @Transactional(readOnly = true)
    List<Document> neverSent(Instant before, @Nullable Document last, int atMost) {
        return rows.neverSent(before, last, atMost);
    }

    /** Deletes a file whose form was never submitted. */
    @Transactional
    void sweep(Document document) {
        if (rows.deleteNeverSent(document.id())) {
            stores.of(document.keptIn()).remove(document.id());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return rows.find(id);
    }

    /** A case's own attachments, newest first, including removed ones. */
    @Transactional(readOnly = true)
    public List<Document> ofCase(String reference) {
        return rows.ofCase(reference);
    }

    /** A work item's attachments, newest first, including removed ones. */
    @Transactional(readOnly = true)
    public List<Document> ofItem(UUID item) {
        return rows.ofItem(item);
    }

    /** Streams the content. */
    @Transactional(readOnly = true)
    public void copyTo(Document document, OutputStream out) throws IOException {
        stores.of(document.keptIn()).copyTo(document.id(), out);
    }

    /**
     * Streams a range of the content.
     *
     * @param from offset of the first byte, from 0
     */
    @Transactional(readOnly = true)
    public void copyTo(Document document, long from, long length, OutputStream out) throws IOException {
        stores.of(document.keptIn()).copyTo(document.id(), from, length, out);
    }

    /** Whether the viewer may remove a document: its uploader and managers. */
    public boolean mayRemove(Document document, Viewer viewer) {
        return !document.isRemoved()
                && (viewer.id().equals(document.givenBy()) || viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
    }

    /** Deletes the content. The document's row and who removed it remain. */
    @Transactional
    public void remove(Document document, Viewer by) {
        if (!mayRemove(document, by)) {
            throw new IllegalStateException("Not theirs to remove: " + document);
        }
        if (!rows.markRemoved(document.id(), by.id())) {
            return;
        }
        stores.of(document.keptIn()).remove(document.id());
        if (document.reference() != null) {
            record.write(RecordedAct.on(document.reference(), "document-removed")
                    .fact(document.kind().name()));
        }
    }

    @Transactional(readOnly = true)
    List<Document> held(int atMost) {
        return rows.held(atMost);
    }

    @Transactional(readOnly = true)
    int countHeld() {
        return rows.countHeld();
    }

    /** Releases a held file, or deletes the content of an infected one. The row remains. */
    @Transactional
    void scanned(Document document, ScanState state) {
        if (!rows.scanned(document.id(), state) || state != ScanState.INFECTED) {
            return;
        }
        stores.of(document.keptIn()).remove(document.id());
        if (document.reference() != null) {
            record.write(RecordedAct.on(document.reference(), "document-infected")
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
            Path scanned = arrived;
            ScanState scan = ScanState.of(scanner.scan(out -> Files.copy(scanned, out)));
            if (scan == ScanState.INFECTED) {
                throw ValidationRejected.at(FileChecks.FIELD, "document.refused.infected", good.name());
            }
            UUID id = UUID.randomUUID();
            ContentStore store = stores.forNew();
            rows.add(id, reference, item, good, hash, store.place(), by, scan);
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
}
