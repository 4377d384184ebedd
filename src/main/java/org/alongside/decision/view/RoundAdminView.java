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
 * A round for those who run it. Who has voted is always there, what was chosen only once the round is over.
 *
 * @param said what was chosen and said, without names; empty where the terms of the body name members, and before the close
 * @param inquorateItem the work item with which the chair goes on, when the deadline passed without a quorum
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

    /** The seats from which nothing was said yet. */
    public List<At> waiting() {
        return seats.stream().filter(At::waits).toList();
    }

    /**
     * A seat.
     *
     * @param voted whether there is a ballot that counts
     * @param standIn who voted in the member's place; null when it is the member's own
     * @param choice only once the round is over, and where the terms of the body name members
     * @param interest why the seat does not decide
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

        /** Whether the member voted themselves, so that nobody writes a ballot down for them. */
        public boolean votedThemselves() {
            return voted && way == BallotWay.ONLINE && standIn == null;
        }
    }
}
