package org.alongside.scoring.model;

/** Where a scoring round stands. */
public enum ScoringState {
    /** Staff choose what goes to the members. */
    SHORTLIST,
    /** Each member scores alone; nobody sees an average. */
    SCORING,
    /** The deadline has passed and too few have scored. */
    TOO_FEW,
    /** Averages are seen and talked about; a member may still change a score, with a reason. */
    MODERATION,
    /** The ranking is fixed; the decision is to be written down. */
    RANKED,
    DECIDED,
    CALLED_OFF;

    /** Whether averages may be shown: to nobody before the individual scoring has closed. */
    public boolean showsAverages() {
        return this == MODERATION || this == RANKED || this == DECIDED;
    }

    public boolean isOver() {
        return this == DECIDED || this == CALLED_OFF;
    }
}
