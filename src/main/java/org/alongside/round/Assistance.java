package org.alongside.round;

import org.jspecify.annotations.Nullable;

/**
 * How a ballot was given that the member did not enter alone.
 *
 * @param way never online
 * @param helpedBy the name of the member's helper, if any
 * @param confirmedHow how the member confirmed the ballot
 */
public record Assistance(BallotWay way, @Nullable String helpedBy, String confirmedHow) {

    public Assistance {
        if (way == BallotWay.ONLINE) {
            throw new IllegalArgumentException("A ballot on behalf of a member is not given online");
        }
    }
}
