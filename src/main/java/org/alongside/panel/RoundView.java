package org.alongside.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as anybody who may see it reads it. How people voted is empty until it is over.
 *
 * @param open whether ballots are taken at this moment
 * @param paused whether the project is paused, so that nothing is taken for now
 * @param tally the counts; nothing before the round was decided by ballots
 * @param dissent who thought otherwise
 * @param returned why the chair sent it back
 * @param second whether the question is asked a second time after a tie
 * @param castingReason why the chair decided a tie as they did
 */
public record RoundView(
        UUID id,
        String reference,
        int number,
        String title,
        String body,
        int planVersion,
        RoundState state,
        boolean open,
        boolean paused,
        String question,
        String summary,
        String ifYes,
        String ifNo,
        List<PackPart> pack,
        @Nullable LocalDate lastDay,
        @Nullable Instant closedAt,
        @Nullable DecidedBy decidedBy,
        @Nullable PanelOutcome outcome,
        @Nullable AfterRefusal afterRefusal,
        @Nullable Tally tally,
        List<Dissent> dissent,
        List<Asked> conditions,
        List<MoreTime> extensions,
        @Nullable Held meeting,
        @Nullable String returned,
        boolean second,
        @Nullable String castingReason) {

    public RoundView {
        pack = List.copyOf(pack);
        dissent = List.copyOf(dissent);
        conditions = List.copyOf(conditions);
        extensions = List.copyOf(extensions);
    }

    /**
     * Somebody who thought otherwise than the body decided.
     *
     * @param choice nothing when it was said in a meeting
     * @param name only for those who run the round
     */
    public record Dissent(
            @Nullable BallotChoice choice,
            @Nullable String words,
            @Nullable String name) {}

    /** A condition of the body. */
    public record Asked(
            UUID id,
            String words,
            LocalDate dueOn,
            @Nullable Instant metAt,
            @Nullable String howMet) {}

    /** More time that was given. */
    public record MoreTime(LocalDate from, LocalDate to, String reason) {}

    /** The meeting that decided. */
    public record Held(LocalDate heldOn, int present, String minutes) {}
}
