package org.alongside.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a case or a work item.
 *
 * @param item the work item, or null for a note on the case
 * @param words null once removed
 * @param told the names of those notified
 */
public record Note(
        UUID id,
        String reference,
        @Nullable UUID item,
        UUID author,
        String authorName,
        Instant writtenAt,
        @Nullable String words,
        @Nullable Instant correctedAt,
        @Nullable Instant removedAt,
        @Nullable String removedByName,
        List<String> told) {

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** The path of its page. */
    public String address() {
        return (item == null ? "/projects/" + reference : "/work/" + item) + "/notes";
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
