package org.alongside.scoring.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A score or other action by a member that came too late or from the wrong person. Nothing was saved. */
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

    /** The entry concerned; empty for the whole round. */
    public Optional<UUID> entry() {
        return Optional.ofNullable(entry);
    }

    public Why why() {
        return why;
    }

    /** The reasons, each with a message for the page. */
    public enum Why {
        /** Scoring has closed, or its deadline has passed. */
        CLOSED,
        /** The seat has declared an interest in this entry. */
        EXCLUDED,
        /** The member has already scored this; a deputy scores only until then. */
        MEMBER_HAS_SCORED,
        /** A recorded score is for an entry that the member has scored online. */
        MEMBER_SCORED_THEMSELVES,
        /** Some scores are missing. */
        NOT_ALL,
        /** The person has no seat in this round. */
        NO_SEAT
    }
}
