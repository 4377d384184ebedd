package org.alongside.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote beside a case or a piece of work.
 *
 * @param item the piece of work, when it is about one
 * @param words nothing once it was removed
 * @param told the names of those who were told of it
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

    /** Where it stands. */
    public String address() {
        return (item == null ? "/projects/" + reference : "/work/" + item) + "/notes";
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
