package org.alongside.decision.web;

import org.alongside.round.QuorumCount;

/**
 * The two bars of a quorum, in units of a picture that is {@link #WIDTH} wide.
 *
 * @param voted how long the bar of ballots is
 * @param needed where the mark of the ballots needed stands
 * @param experience how long the bar of lived experience is
 * @param experienceNeeded where its mark stands
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
