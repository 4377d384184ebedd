package org.alongside.round;

import org.jspecify.annotations.Nullable;

/**
 * How a ballot came that the member did not enter alone.
 *
 * @param way not online
 * @param helpedBy who helped the member, when somebody did
 * @param confirmedHow how the member confirmed that this is what they meant
 */
public record Assistance(BallotWay way, @Nullable String helpedBy, String confirmedHow) {

    public Assistance {
        if (way == BallotWay.ONLINE) {
            throw new IllegalArgumentException("A ballot on behalf of a member is not given online");
        }
    }
}
