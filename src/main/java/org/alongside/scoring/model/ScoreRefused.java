package org.alongside.scoring.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score, or another act of a member in a scoring round, came when or from where it cannot count. Nothing was written. */
public class ScoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final @Nullable UUID entry;

    public ScoreRefused(Why why) {
        this(why, null);
    }

    public ScoreRefused(Why why, @Nullable UUID entry) {
        super(why.name());
        this.why = why;
        this.entry = entry;
    }

    /** The entry that it is about; empty when it is about the whole round. */
    public Optional<UUID> entry() {
        return Optional.ofNullable(entry);
    }

    public Why why() {
        return why;
    }

    /** The reasons, each with a text for people in the messages. */
    public enum Why {
        /** The scoring is over, or its deadline has passed. */
        CLOSED,
        /** The seat has declared an interest in this entry. */
        EXCLUDED,
        /** The member has scored this already, and the deputy comes after. */
        MEMBER_HAS_SCORED,
        /** Scores are written down for an entry that the member has scored themselves. */
        MEMBER_SCORED_THEMSELVES,
        /** Something is not scored yet. */
        NOT_ALL,
        /** Whoever acts has no seat in this round. */
        NO_SEAT
    }
}
