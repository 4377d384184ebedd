package org.alongside.scoring.view;

import java.util.List;

/**
 * Which members have scored, without their scores.
 *
 * @param seats by name
 * @param finished how many of the scoring seats have finished
 * @param needed how many must finish
 */
record ScoringProgress(List<Seat> seats, int finished, int scoring, int needed) {

    public ScoringProgress {
        seats = List.copyOf(seats);
    }

    /**
     * A seat.
     *
     * @param left whether the member left unfinished and without a deputy
     */
    public record Seat(String name, boolean done, boolean outOfAll, boolean left) {}
}
