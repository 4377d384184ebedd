package org.alongside.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How many must decide, and what share of them with lived experience (design section 4: "quorum has two parts").
 *
 * @param seats how many of all seats of the body; when seats are excluded, proportionally fewer
 * @param livedExperience per cent of those who voted
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
     * How many ballots are needed of the seats that remain. A declared interest lowers this in proportion, rounded up: four
     * of seven become three of five.
     *
     * @param remaining seats that may decide this question
     * @param all seats of the round
     */
    public int needed(int remaining, int all) {
        return all == 0 ? seats : Math.max(1, -Math.floorDiv(-seats * remaining, all));
    }
}
