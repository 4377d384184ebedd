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
 * A person's part in a round from one seat: their own, or one for which they are deputy or proxy.
 *
 * @param seat in this round
 * @param chosen the choice that counts, or null
 * @param way how it was given
 * @param deputyFor the name of the member represented; null for the member's own seat
 * @param chosenByOther who gave the ballot, when it was not this person
 * @param standIn who voted in this member's place; null for the member's own vote, and for the deputy
 * @param excluded whether an interest was declared
 * @param refused why the person cannot vote now; null when they can
 * @param until the person's own last day, or the round's once that has passed, and for a deputy without a seat; null while their
 *     time has not begun
 * @param need the person's own reading format; null for the standard format
 * @param proxy the member asked to vote for this one
 * @param mayAskAnother whether they can appoint a proxy
 * @param others the other seats from which the person may vote
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

    /** Whether the person has a vote outstanding, from this or another seat. */
    public boolean waits() {
        return waitsHere() || others.stream().anyMatch(Other::waits);
    }

    /** Whether a vote is outstanding from this seat. */
    public boolean waitsHere() {
        return canChoose() && chosen == null;
    }

    /** Whether the person votes from several seats and has to choose one first. */
    public boolean isForSeveral() {
        return !others.isEmpty();
    }

    /**
     * Another seat from which the person may vote.
     *
     * @param name the member's name; null for the person's own seat
     * @param canChoose whether they can vote from it now
     */
    public record Other(UUID seat, @Nullable String name, boolean chosen, boolean canChoose) {

        public boolean waits() {
            return canChoose && !chosen;
        }
    }
}
