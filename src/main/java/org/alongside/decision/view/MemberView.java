package org.alongside.decision.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.StandIn;
import org.alongside.round.BallotWay;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with a round from one seat: their own, or one for which they stand in.
 *
 * @param seat in this round
 * @param chosen the choice that counts; nothing when there is none
 * @param way how it was given
 * @param deputyFor the name of the member for whom the person stands in; nothing for the member
 * @param chosenByOther who gave the ballot, when it was not this person
 * @param standIn who voted in this member's place; null when the vote is their own, and for the deputy
 * @param excluded whether an interest was declared
 * @param refused why the person cannot choose now; nothing when they can
 * @param until the member's own last day, or the round's when that has passed; nothing while their time has not begun
 * @param need the format that the member reads; nothing for the standard one
 * @param proxy who may decide in this member's place, asked by them
 * @param mayAskAnother whether they can ask another member to decide for them
 * @param others the seats from which the person may decide besides this one
 */
public record MemberView(
        UUID seat,
        @Nullable BallotChoice chosen,
        @Nullable String reason,
        List<String> conditions,
        @Nullable BallotWay way,
        @Nullable Instant at,
        @Nullable String deputyFor,
        @Nullable String chosenByOther,
        @Nullable StandIn standIn,
        boolean excluded,
        BallotRefused.@Nullable Why refused,
        @Nullable LocalDate until,
        @Nullable FormatNeed need,
        @Nullable String proxy,
        boolean mayAskAnother,
        List<Other> others) {

    public MemberView {
        conditions = List.copyOf(conditions);
        others = List.copyOf(others);
    }

    public boolean canChoose() {
        return refused == null;
    }

    /** Whether this waits for the person: from this seat, or from another for which they stand in. */
    public boolean waits() {
        return waitsHere() || others.stream().anyMatch(Other::waits);
    }

    /** Whether it waits for them from this seat. */
    public boolean waitsHere() {
        return canChoose() && chosen == null;
    }

    /** Whether they decide for several, so that they say first for whom. */
    public boolean isForSeveral() {
        return !others.isEmpty();
    }

    /**
     * Another seat from which the person may decide.
     *
     * @param name the member's; nothing for the person's own seat
     * @param canChoose whether they can decide now
     */
    public record Other(UUID seat, @Nullable String name, boolean chosen, boolean canChoose) {

        public boolean waits() {
            return canChoose && !chosen;
        }
    }
}
