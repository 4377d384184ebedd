package org.alongside.decision.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.DecisionPlace;
import org.alongside.body.Power;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.condition.ConditionChange;
import org.alongside.decision.condition.ConditionState;
import org.alongside.decision.model.AfterRefusal;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.FormalChoice;
import org.alongside.decision.model.PackPart;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
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
 * @param power what the outcome is worth
 * @param formal the formal decision that answers advice, once it is recorded
 * @param early when the chair closed it before its deadline
 * @param named whether choices and reasons are read with the names of the members, by the terms of the body
 * @param viewsHidden until when members do not read what the others said
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
        @Nullable String castingReason,
        Power power,
        @Nullable Formal formal,
        @Nullable Early early,
        boolean named,
        ViewsHidden viewsHidden) {

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
     * @param name only where the terms of the body name members who disagree
     */
    public record Dissent(
            @Nullable BallotChoice choice,
            @Nullable String words,
            @Nullable String name) {}

    /** The message that says what happens next after the outcome. */
    public String nextKey() {
        if (power == Power.ADVICE) {
            return formal == null ? "decision.next.advice" : "decision.next.formal." + formal.choice();
        }
        return "decision.next." + outcome;
    }

    /**
     * A condition of the body.
     *
     * @param owner the account of whoever has to meet it
     * @param doubtOpen whether members can say now that it is not met
     * @param doubtUntil the last day on which they can
     * @param steps what became of it, the first thing first
     */
    public record Asked(
            UUID id,
            String words,
            ConditionState state,
            @Nullable UUID owner,
            @Nullable String ownerName,
            LocalDate dueOn,
            @Nullable Instant metAt,
            @Nullable String howMet,
            boolean doubtOpen,
            @Nullable LocalDate doubtUntil,
            List<Step> steps) {

        public Asked {
            steps = List.copyOf(steps);
        }

        /** Whether there is more to tell than that it is to be done, or was done. */
        public boolean hasHistory() {
            return steps.size() > 1 || steps.stream().anyMatch(step -> step.kind() != ConditionChange.MET);
        }
    }

    /**
     * Something that happened to a condition.
     *
     * @param by nothing for members, when names are not shown
     * @param ownerName who had to meet it afterwards
     * @param dueOn by when, afterwards
     */
    public record Step(
            ConditionChange kind,
            Instant at,
            @Nullable String by,
            @Nullable String words,
            @Nullable String ownerName,
            LocalDate dueOn) {}

    /**
     * The formal decision.
     *
     * @param otherwise why it is not what the body advised, when it is not
     */
    public record Formal(
            FormalChoice choice,
            DecisionPlace madeIn,
            LocalDate madeOn,
            String answer,
            @Nullable String otherwise,
            @Nullable String recordedBy) {}

    /** More time that was given. */
    public record MoreTime(LocalDate from, LocalDate to, String reason) {}

    /**
     * Closed by the chair before the deadline.
     *
     * @param undecided how many of those who could decide had not
     */
    public record Early(int undecided, int deciding, String reason) {}

    /** The meeting that decided. */
    public record Held(LocalDate heldOn, int present, String minutes) {}
}
