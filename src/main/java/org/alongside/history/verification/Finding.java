package org.alongside.history.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the record.
 *
 * @param chain the case's reference, or {@code no-case-} and a number; null for a root
 * @param seq the place in the chain; 0 for a root
 * @param entry the entry's id; 0 when it is missing or no entry is meant
 * @param day of a root; null for an entry
 */
public record Finding(
        Kind kind,
        @Nullable String chain,
        long seq,
        long entry,
        @Nullable LocalDate day) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry, its place or its hash is not what was written. */
        CHANGED,
        /** An entry was removed. */
        MISSING,
        /** An entry was put in without a link. */
        INSERTED,
        /** The chain does not end where it should. */
        CUT_OFF,
        /** The words kept for an entry are not those that were written. */
        WORDS_CHANGED,
        /** The chain differs from the one under a root: it was rewritten. */
        REWRITTEN,
        /** The root is not the one of the chains, or not the one that was published. */
        ROOT_CHANGED
    }

    static Finding of(Kind kind, ChainedEntry entry) {
        return new Finding(kind, entry.chain(), entry.seq(), entry.id(), null);
    }

    static Finding of(Kind kind, String chain, long seq) {
        return new Finding(kind, chain, seq, 0, null);
    }

    static Finding of(LocalDate day) {
        return new Finding(Kind.ROOT_CHANGED, null, 0, 0, day);
    }
}
