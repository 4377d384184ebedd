package org.alongside.scoring.view;

import java.util.List;

/**
 * Who of a scoring round has scored, and not what.
 *
 * @param seats by name
 * @param finished how many of those that may score have
 * @param needed how many must have
 */
record ScoringProgress(List<Seat> seats, int finished, int scoring, int needed) {

    public ScoringProgress {
        seats = List.copyOf(seats);
    }

    /**
     * A seat.
     *
     * @param left whoever had it left before they had finished, and nobody scores in their place
     */
    public record Seat(String name, boolean done, boolean outOfAll, boolean left) {}
}
