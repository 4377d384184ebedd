package org.alongside.round;

/**
 * How a member gave a ballot. All but online ballots are recorded by another person, with how the member confirmed
 * them.
 */
public enum BallotWay {
    ONLINE,
    PHONE,
    PAPER,
    SUPPORTED,
    MEETING
}
