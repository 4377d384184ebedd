package org.alongside.history.verification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Checks the record in the database, and writes the export that can be checked without it. */
@Component
public class RecordVerification {

    /** Seconds; two million entries take a few minutes. */
    private static final int LONGEST = 3_600;

    private static final int ENTRIES_BETWEEN_REPORTS = 1_000;

    private final RecordReader reader;
    private final RecordRoots roots;
    private final JsonMapper json;
    private final TransactionTemplate snapshot;

    RecordVerification(
            RecordReader reader, RecordRoots roots, JsonMapper json, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.roots = roots;
        this.json = json;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setTimeout(LONGEST);
    }

    /**
     * Checks every entry, chain and root, and the roots against the file.
     *
     * @param progress is given the number of entries checked so far
     */
    public Verification verify(LongConsumer progress) {
        RecordVerifier verifier = new RecordVerifier();
        roots.published().forEach(verifier::published);
        snapshot.executeWithoutResult(status -> {
            reader.liftTimeLimits();
            reader.roots(verifier::root);
            reader.heads(verifier::head);
            reader.present(verifier::present);
            reader.entries(entry -> {
                verifier.entry(entry);
                if (verifier.entries() % ENTRIES_BETWEEN_REPORTS == 0) {
                    progress.accept(verifier.entries());
                }
            });
            reader.unlinked(verifier::found);
            reader.changedWords(verifier::found);
        });
        return verifier.finish();
    }

    /** Writes the record as JSON lines, without people's words, for {@link VerifyCommand}. */
    public void export(OutputStream to) {
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            snapshot.executeWithoutResult(status -> {
                reader.liftTimeLimits();
                write(out, new ExportLine.Header("alongside-record", 1));
                reader.roots(root -> write(out, new ExportLine.Root(root)));
                reader.heads((day, head) -> write(out, new ExportLine.Head(day, head)));
                reader.present(head -> write(out, new ExportLine.Present(head)));
                reader.entries(entry -> write(out, new ExportLine.Entry(entry)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BufferedWriter out, ExportLine line) {
        try {
            out.write(json.writeValueAsString(line));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
