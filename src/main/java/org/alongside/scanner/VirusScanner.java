package org.alongside.scanner;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes content to ClamAV's clamd, if {@code alongside.documents.scanner.address} is set. */
@Component
public class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

    /** The result for one file. */
    public enum Finding {
        /** No scanner is configured. */
        NOT_SCANNED,
        CLEAN,
        INFECTED,
        /** The scanner did not answer, or could not scan this file. */
        UNAVAILABLE
    }

    /** Content that writes itself to the scanner. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ScannerSettings settings;

    VirusScanner(ScannerSettings settings) {
        this.settings = settings;
    }

    public boolean isConfigured() {
        return !settings.address().isBlank();
    }

    /** Scans content. Takes up to the configured time limit. */
    public Finding scan(Content content) {
        if (!isConfigured()) {
            return Finding.NOT_SCANNED;
        }
        try (ClamdConnection clamd = new ClamdConnection(settings.address().strip(), settings.timeout())) {
            String answer = clamd.scan(content);
            if (answer.endsWith(" FOUND")) {
                return Finding.INFECTED;
            }
            if (answer.endsWith(" OK")) {
                return Finding.CLEAN;
            }
            LOG.warn("The virus scanner could not scan a file: {}", answer);
        } catch (IOException away) {
            LOG.warn("The virus scanner did not answer: {}", away.toString());
        }
        return Finding.UNAVAILABLE;
    }

    /** Whether the scanner answers now. */
    public boolean answers() {
        try (ClamdConnection clamd = new ClamdConnection(settings.address().strip(), settings.timeout())) {
            return clamd.ping();
        } catch (IOException away) {
            return false;
        }
    }
}
