package org.alongside.scoring.model;

/** The state of a scoring round. */
public enum ScoringState {
    /** Staff choose the shortlist. */
    SHORTLIST,
    /** Members score individually; averages are hidden. */
    SCORING,
    /** The deadline has passed and too few members have scored. */
    TOO_FEW,
    /** Averages are shown and discussed; members may still change a score, with a reason. */
    MODERATION,
    /** The ranking is final; the decision is not yet recorded. */
    RANKED,
    DECIDED,
    CALLED_OFF;

    /** Whether averages may be shown: to no one before individual scoring closes. */
    public boolean showsAverages() {
        return this == MODERATION || this == RANKED || this == DECIDED;
    }

    public boolean isOver() {
        return this == DECIDED || this == CALLED_OFF;
    }
}
