package org.alongside.document;

import java.util.List;
import org.alongside.scanner.VirusScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Scans files that were stored while the virus scanner did not answer. */
@Component
public class HeldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);
    private static final int AT_ONCE = 100;

    private final Documents documents;
    private final VirusScanner scanner;

    HeldFiles(Documents documents, VirusScanner scanner) {
        this.documents = documents;
        this.scanner = scanner;
    }

    /** The number of files that nobody can download yet. */
    public int count() {
        return documents.countHeld();
    }

    public boolean isScannerConfigured() {
        return scanner.isConfigured();
    }

    /** Whether a scanner is configured and answers now. */
    public boolean isScannerAnswering() {
        return scanner.isConfigured() && scanner.answers();
    }

    @Scheduled(fixedDelayString = "${alongside.documents.scanner.retry-every}")
    void run() {
        try {
            scan();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Files that wait for the virus scanner cannot be read at the moment; it is tried again.");
        }
    }

    /** Scans what is held, oldest first, until the scanner does not answer for one. */
    public void scan() {
        if (!scanner.isConfigured()) {
            return;
        }
        List<Document> held = documents.held(AT_ONCE);
        for (Document document : held) {
            ScanState state = ScanState.of(scanner.scan(out -> documents.copyTo(document, out)));
            if (state == ScanState.HELD && !scanner.answers()) {
                return;
            }
            documents.scanned(document, state);
        }
    }
}
