package org.alongside.decision.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alongside.round.QuorumCount;
import org.jspecify.annotations.Nullable;

/**
 * The state and outcome of a round. Each transition returns the new progress, or throws {@link IllegalStateException}
 * in a state that does not allow it.
 *
 * @param closedAt when voting ended; null while open
 * @param decidedBy ballots, a meeting or the chair; null when nothing was decided
 * @param outcome null until the round is concluded
 * @param afterRefusal the sponsor's decision after a refusal
 * @param castingBy the account that decided a tie
 * @param closedEarlyBy the account that closed the round before its deadline
 */
@Embeddable
public record RoundProgress(
        @Enumerated(EnumType.STRING) @Column(name = "state") RoundState state,

        @Column(name = "closed_at") @Nullable Instant closedAt,

        @Enumerated(EnumType.STRING) @Column(name = "decided_by") @Nullable
        DecidedBy decidedBy,

        @Enumerated(EnumType.STRING) @Column(name = "outcome") @Nullable
        PanelOutcome outcome,

        @Enumerated(EnumType.STRING) @Column(name = "after_refusal") @Nullable
        AfterRefusal afterRefusal,

        @Column(name = "casting_by") @Nullable UUID castingBy,
        @Column(name = "closed_early_by") @Nullable UUID closedEarlyBy) {

    private static final Set<RoundState> UNDECIDED = Set.of(RoundState.OPEN, RoundState.INQUORATE);

    static RoundProgress prepared() {
        return new RoundProgress(RoundState.PREPARED, null, null, null, null, null, null);
    }

    RoundProgress opened() {
        require(Set.of(RoundState.PREPARED));
        return in(RoundState.OPEN, null);
    }

    /** Decided by ballots; requires a quorum. */
    RoundProgress decidedByBallots(QuorumCount cast, Instant now) {
        require(Set.of(RoundState.OPEN));
        return decided(DecidedBy.BALLOTS, cast, now);
    }

    /**
     * Decided in a meeting, also after the deadline passed without a quorum; the meeting needs a quorum of its own.
     */
    RoundProgress decidedInMeeting(QuorumCount present, Instant now) {
        require(UNDECIDED);
        return decided(DecidedBy.MEETING, present, now);
    }

    private RoundProgress decided(DecidedBy how, QuorumCount quorum, Instant now) {
        if (!quorum.isQuorate()) {
            throw new IllegalStateException("There is no quorum: " + quorum);
        }
        return new RoundProgress(RoundState.DECIDED, now, how, outcome, afterRefusal, castingBy, closedEarlyBy);
    }

    RoundProgress closedEarly(UUID chair) {
        return new RoundProgress(state, closedAt, decidedBy, outcome, afterRefusal, castingBy, chair);
    }

    /** The deadline passed without a quorum. */
    RoundProgress inquorate(Instant now) {
        require(Set.of(RoundState.OPEN));
        return in(RoundState.INQUORATE, now);
    }

    /** Extended; an inquorate round reopens. */
    RoundProgress extended() {
        require(UNDECIDED);
        return in(RoundState.OPEN, null);
    }

    /** Tied, for the chair to decide. */
    RoundProgress tied() {
        require(Set.of(RoundState.DECIDED));
        return in(RoundState.TIED, closedAt);
    }

    /** Tied, with the question asked again in a second round. */
    RoundProgress askedAgain() {
        require(Set.of(RoundState.DECIDED));
        return in(RoundState.ASKED_AGAIN, closedAt);
    }

    RoundProgress decidedByChair(UUID chair) {
        require(Set.of(RoundState.TIED));
        return new RoundProgress(
                RoundState.DECIDED, closedAt, DecidedBy.CHAIR, outcome, afterRefusal, chair, closedEarlyBy);
    }

    /** Concluded with this outcome, once. */
    RoundProgress concluded(PanelOutcome found) {
        require(Set.of(RoundState.DECIDED));
        if (outcome != null) {
            throw new IllegalStateException("The outcome is " + outcome + " already");
        }
        return new RoundProgress(state, closedAt, decidedBy, found, afterRefusal, castingBy, closedEarlyBy);
    }

    /** Returned to planning without a decision. */
    RoundProgress returned(Instant now) {
        require(UNDECIDED);
        return in(RoundState.RETURNED, now);
    }

    /** Stopped because the project left the stage; a finished round is unchanged. */
    RoundProgress stopped(Instant now) {
        return state.isOver() ? this : in(RoundState.STOPPED, now);
    }

    RoundProgress followedBy(AfterRefusal choice) {
        if (outcome == null) {
            throw new IllegalStateException("There is no outcome that could be a refusal");
        }
        return new RoundProgress(state, closedAt, decidedBy, outcome, choice, castingBy, closedEarlyBy);
    }

    private RoundProgress in(RoundState next, @Nullable Instant closed) {
        return new RoundProgress(next, closed, decidedBy, outcome, afterRefusal, castingBy, closedEarlyBy);
    }

    /** @throws IllegalStateException when the state is none of these */
    void require(Set<RoundState> allowed) {
        if (!allowed.contains(state)) {
            throw new IllegalStateException("The round is " + state + ", and not " + allowed);
        }
    }
}
