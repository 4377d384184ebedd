package org.alongside.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.form.draft.Drafts;
import org.alongside.form.draft.UnsentForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Removes files of forms that were never sent, after {@link DocumentSettings#neverSentKept}. A file that a draft or a public form
 * that can be continued still refers to is removed with that.
 */
@Component
class UnsentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnsentFiles.class);
    private static final int BATCH = 100;

    private final Documents documents;
    private final Drafts drafts;
    private final UnsentForms unsent;
    private final Clock clock;
    private final Duration kept;

    UnsentFiles(Documents documents, Drafts drafts, UnsentForms unsent, Clock clock, DocumentSettings settings) {
        this.documents = documents;
        this.drafts = drafts;
        this.unsent = unsent;
        this.clock = clock;
        this.kept = settings.neverSentKept();
    }

    @Scheduled(cron = "${alongside.documents.never-sent:0 30 4 * * *}", zone = "Europe/London")
    void run() {
        try {
            int swept = sweep();
            if (swept > 0) {
                LOG.info("{} files that were given in forms and never sent were swept away", swept);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Files that were never sent cannot be swept away at the moment; it is tried again tomorrow.");
        }
    }

    /** Sweeps once, one transaction per file, and returns the number of files deleted. */
    public int sweep() {
        Instant before = clock.instant().minus(kept);
        int swept = 0;
        Document last = null;
        List<Document> batch = documents.neverSent(before, null, BATCH);
        while (!batch.isEmpty()) {
            for (Document each : batch) {
                boolean wanted =
                        unsent.have(each.id()) || each.givenBy() != null && drafts.have(each.givenBy(), each.id());
                if (!wanted) {
                    documents.sweep(each);
                    swept++;
                }
                last = each;
            }
            batch = documents.neverSent(before, last, BATCH);
        }
        return swept;
    }
}
