package org.alongside.panel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member has to do with a round.
 *
 * @param chosen the choice that counts; nothing when there is none
 * @param way how it was given
 * @param deputyFor the name of the member for whom the person is deputy; nothing for the member
 * @param chosenByOther who gave the ballot, when it was not this person
 * @param excluded whether an interest was declared
 * @param refused why the person cannot choose now; nothing when they can
 */
public record MyPart(
        @Nullable BallotChoice chosen,
        @Nullable String reason,
        List<String> conditions,
        @Nullable BallotWay way,
        @Nullable Instant at,
        @Nullable String deputyFor,
        @Nullable String chosenByOther,
        boolean excluded,
        BallotRefused.@Nullable Why refused) {

    public MyPart {
        conditions = List.copyOf(conditions);
    }

    public boolean canChoose() {
        return refused == null;
    }

    /** Whether this waits for the person. */
    public boolean waits() {
        return canChoose() && chosen == null;
    }
}
