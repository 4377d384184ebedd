package org.alongside.round;

/** How a member gave a ballot. All but online are recorded by somebody else, who says how the member confirmed it. */
public enum BallotWay {
    ONLINE,
    PHONE,
    PAPER,
    SUPPORTED,
    MEETING
}
