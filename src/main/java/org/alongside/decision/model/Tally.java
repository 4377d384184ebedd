package org.alongside.decision.model;

import java.util.Collection;

/**
 * The counting ballots of a round.
 *
 * @param seats number of seats that could vote
 */
public record Tally(int approve, int withConditions, int changes, int notApprove, int abstain, int seats) {

    static Tally of(Collection<Ballot> ballots, int seats) {
        return new Tally(
                count(ballots, BallotChoice.APPROVE),
                count(ballots, BallotChoice.APPROVE_WITH_CONDITIONS),
                count(ballots, BallotChoice.ASK_FOR_CHANGES),
                count(ballots, BallotChoice.DO_NOT_APPROVE),
                count(ballots, BallotChoice.ABSTAIN),
                seats);
    }

    public int votes() {
        return approve + withConditions + changes + notApprove + abstain;
    }

    private static int count(Collection<Ballot> ballots, BallotChoice choice) {
        return (int)
                ballots.stream().filter(ballot -> ballot.choice() == choice).count();
    }
}
