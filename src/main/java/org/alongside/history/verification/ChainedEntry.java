package org.alongside.history.verification;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the record at its place in a chain.
 *
 * @param chain the case's reference, or {@code no-case-} and a number
 * @param seq 1 for the first entry of the chain
 * @param hash SHA-256 as stored, in hexadecimal digits
 * @param fields the values in the order of {@link #FIELDS}; null when the entry is missing although its link exists
 */
record ChainedEntry(
        String chain, long seq, String hash, @Nullable List<@Nullable String> fields) {

    /**
     * What is hashed of an entry, in this order. {@code at} is in microseconds since 1970, {@code facts} is the text of the
     * JSON as PostgreSQL writes it.
     */
    static final List<String> FIELDS = List.of(
            "id",
            "at",
            "kind",
            "who",
            "roles",
            "onBehalfOf",
            "reference",
            "act",
            "facts",
            "model",
            "modelVersion",
            "words",
            "wordsHash");

    /** The entry's id, or 0 for a missing one. */
    long id() {
        return fields == null ? 0 : Long.parseLong(Objects.requireNonNull(fields.get(0)));
    }
}
