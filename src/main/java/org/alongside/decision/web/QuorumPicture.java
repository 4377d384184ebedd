package org.alongside.decision.web;

import org.alongside.round.QuorumCount;

/**
 * The two bars of the quorum picture, in units of a picture {@link #WIDTH} wide.
 *
 * @param voted length of the ballot bar
 * @param needed position of the quorum mark
 * @param experience length of the lived-experience bar
 * @param experienceNeeded position of its mark
 */
record QuorumPicture(int voted, int needed, int experience, int experienceNeeded) {

    static final int WIDTH = 300;

    static QuorumPicture of(QuorumCount quorum) {
        int seats = Math.max(1, quorum.remaining());
        return new QuorumPicture(
                WIDTH * quorum.voted() / seats,
                Math.min(WIDTH, WIDTH * quorum.needed() / seats),
                WIDTH * quorum.livedExperienceNow() / 100,
                WIDTH * quorum.livedExperienceNeeded() / 100);
    }
}
