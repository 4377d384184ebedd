package org.alongside.document;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attached or uploaded file.
 *
 * @param reference the case; null for a file uploaded in a form
 * @param item the work item, when not attached to the case itself
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param warnings shown before people open it
 */
public record Document(
        UUID id,
        @Nullable String reference,
        @Nullable UUID item,
        String name,
        FileType kind,
        long size,
        String sha256,
        @Nullable UUID givenBy,
        @Nullable String givenByName,
        Instant givenAt,
        @Nullable UUID removedBy,
        @Nullable String removedByName,
        @Nullable Instant removedAt,
        ContentStore.Place keptIn,
        ScanState scan,
        Set<FileWarning> warnings) {

    private static final long KILO = 1024;

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether nobody can download it yet, because the virus scanner has not answered. */
    public boolean isHeld() {
        return scan == ScanState.HELD;
    }

    /** Whether its content was deleted because the virus scanner found something in it. */
    public boolean isInfected() {
        return scan == ScanState.INFECTED;
    }

    /** The size for display. */
    public String sizeInWords() {
        if (size < KILO) {
            return size + " bytes";
        }
        return size < KILO * KILO
                ? Math.round((double) size / KILO) + " KB"
                : Math.round(10.0 * size / (KILO * KILO)) / 10.0 + " MB";
    }

    @Override
    public String toString() {
        return "Document[" + id + "]";
    }
}
