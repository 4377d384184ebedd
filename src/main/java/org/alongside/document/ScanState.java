package org.alongside.document;

import org.alongside.scanner.VirusScanner.Finding;

/** What the virus scanner has found in a stored file. */
public enum ScanState {
    /** Stored while no scanner was configured. */
    NOT_SCANNED,
    CLEAN,
    /** The scanner did not answer: nobody can download it yet. */
    HELD,
    /** Found after it was stored; its content has been deleted. */
    INFECTED;

    static ScanState of(Finding finding) {
        return switch (finding) {
            case NOT_SCANNED -> NOT_SCANNED;
            case CLEAN -> CLEAN;
            case INFECTED -> INFECTED;
            case UNAVAILABLE -> HELD;
        };
    }
}
