package org.alongside.body;

/** The perspective a member brings to a body. */
public enum SeatKind {
    LIVED_EXPERIENCE(true),
    CARER(true),
    OFFICER(false),
    SENIOR_LEADER(false),
    COUNCILLOR(false);

    private final boolean livedExperience;

    SeatKind(boolean livedExperience) {
        this.livedExperience = livedExperience;
    }

    /**
     * Whether the seat counts towards the lived-experience share. Carers do: Oxfordshire's grants panels seat "people
     * who use services and carers" on one side, councillors and officers on the other.
     */
    public boolean bringsLivedExperience() {
        return livedExperience;
    }
}
