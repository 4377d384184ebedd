package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The number of votes needed, and the share from members with lived experience (design section 4: "quorum has two
 * parts").
 *
 * @param seats out of all seats of the body; lowered in proportion when seats are excluded
 * @param livedExperience percentage of those who voted
 */
@Embeddable
public record Quorum(
        @Column(name = "quorum_seats") int seats,
        @Column(name = "quorum_lived_experience") int livedExperience) {

    public Quorum {
        if (seats < 1 || livedExperience < 0 || livedExperience > 100) {
            throw new IllegalArgumentException("A quorum is at least one seat and 0 to 100 per cent");
        }
    }

    /**
     * The number of ballots needed of the remaining seats. A declared interest lowers it in proportion, rounded up:
     * four of seven become three of five.
     *
     * @param remaining seats that may vote on this question
     * @param all seats of the round
     */
    public int needed(int remaining, int all) {
        return all == 0 ? seats : Math.max(1, -Math.floorDiv(-seats * remaining, all));
    }
}
