package org.alongside.decision.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.StandIn;
import org.alongside.round.BallotWay;
import org.alongside.round.QuorumCount;
import org.alongside.round.help.HelpView;
import org.jspecify.annotations.Nullable;

/**
 * A round for those who administer it. Always shows who has voted, but choices only once the round is over.
 *
 * @param said choices and reasons without names; empty where the body names its members, and before the round is over
 * @param inquorateItem the chair's work item for an inquorate round
 */
public record RoundAdminView(
        RoundView round,
        QuorumCount quorum,
        List<At> seats,
        List<MemberViews.View> said,
        List<HelpView> asked,
        @Nullable UUID inquorateItem) {

    public RoundAdminView {
        seats = List.copyOf(seats);
        said = List.copyOf(said);
        asked = List.copyOf(asked);
    }

    /** The seats that have not voted. */
    public List<At> waiting() {
        return seats.stream().filter(At::waits).toList();
    }

    /**
     * A seat.
     *
     * @param voted whether it has a counting ballot
     * @param standIn who voted in the member's place; null for the member's own vote
     * @param choice only once the round is over, and where the body names its members
     * @param interest the declared interest, if any
     */
    public record At(
            UUID id,
            String name,
            SeatKind kind,
            boolean chair,
            @Nullable String deputy,
            boolean voted,
            @Nullable BallotWay way,
            @Nullable Instant at,
            @Nullable StandIn standIn,
            @Nullable String helpedBy,
            @Nullable String confirmedHow,
            int versions,
            @Nullable BallotChoice choice,
            @Nullable String reason,
            boolean excluded,
            @Nullable String interest) {

        public boolean waits() {
            return !voted && !excluded;
        }

        public boolean byDeputy() {
            return standIn != null;
        }

        /** Whether the member voted online, so that no ballot can be recorded for them. */
        public boolean votedThemselves() {
            return voted && way == BallotWay.ONLINE && standIn == null;
        }
    }
}
