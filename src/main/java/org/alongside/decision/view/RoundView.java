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
 * A round as anybody who may see it reads it. How people voted is empty until it is over. The parts can be read one by one
 * as well.
 */
public record RoundView(Origin origin, Status status, Papers papers, Terms terms, Result result) {

    /**
     * Where the question comes from.
     *
     * @param title of the project
     * @param planVersion the version of the plan that is asked about
     * @param second whether the question is asked a second time after a tie
     */
    public record Origin(
            UUID id, String reference, int number, String title, String body, int planVersion, boolean second) {}

    /**
     * How far the round is.
     *
     * @param open whether ballots are taken at this moment
     * @param paused whether the project is paused, so that nothing is taken for now
     * @param lastDay null before it was opened
     */
    public record Status(
            RoundState state,
            boolean open,
            boolean paused,
            @Nullable LocalDate lastDay,
            @Nullable Instant closedAt,
            List<MoreTime> extensions) {

        public Status {
            extensions = List.copyOf(extensions);
        }
    }

    /**
     * What members read.
     */
    public record Papers(String question, String summary, String ifYes, String ifNo, List<PackPart> pack) {

        public Papers {
            pack = List.copyOf(pack);
        }
    }

    /**
     * What the terms of the body say about this round.
     *
     * @param power what the outcome is worth
     * @param named whether choices and reasons are read with the names of the members
     * @param viewsHidden until when members do not read what the others said
     */
    public record Terms(Power power, boolean named, ViewsHidden viewsHidden) {}

    /**
     * What came out; empty until it is over.
     *
     * @param tally the counts; null before the round was decided by ballots
     * @param dissent members who disagreed
     * @param returned why the chair sent it back
     * @param castingReason why the chair decided a tie as they did
     * @param formal the formal decision that answers advice, once it is recorded
     * @param early when the chair closed it before its deadline
     */
    public record Result(
            @Nullable DecidedBy decidedBy,
            @Nullable PanelOutcome outcome,
            @Nullable AfterRefusal afterRefusal,
            @Nullable Tally tally,
            List<Dissent> dissent,
            List<Asked> conditions,
            @Nullable Held meeting,
            @Nullable String returned,
            @Nullable String castingReason,
            @Nullable Formal formal,
            @Nullable Early early) {

        public Result {
            dissent = List.copyOf(dissent);
            conditions = List.copyOf(conditions);
        }
    }

    public UUID id() {
        return origin.id();
    }

    public String reference() {
        return origin.reference();
    }

    public int number() {
        return origin.number();
    }

    public String title() {
        return origin.title();
    }

    public String body() {
        return origin.body();
    }

    public int planVersion() {
        return origin.planVersion();
    }

    public boolean second() {
        return origin.second();
    }

    public RoundState state() {
        return status.state();
    }

    public boolean open() {
        return status.open();
    }

    public boolean paused() {
        return status.paused();
    }

    public @Nullable LocalDate lastDay() {
        return status.lastDay();
    }

    public @Nullable Instant closedAt() {
        return status.closedAt();
    }

    public List<MoreTime> extensions() {
        return status.extensions();
    }

    public String question() {
        return papers.question();
    }

    public String summary() {
        return papers.summary();
    }

    public String ifYes() {
        return papers.ifYes();
    }

    public String ifNo() {
        return papers.ifNo();
    }

    public List<PackPart> pack() {
        return papers.pack();
    }

    public Power power() {
        return terms.power();
    }

    public boolean named() {
        return terms.named();
    }

    public ViewsHidden viewsHidden() {
        return terms.viewsHidden();
    }

    public @Nullable DecidedBy decidedBy() {
        return result.decidedBy();
    }

    public @Nullable PanelOutcome outcome() {
        return result.outcome();
    }

    public @Nullable AfterRefusal afterRefusal() {
        return result.afterRefusal();
    }

    public @Nullable Tally tally() {
        return result.tally();
    }

    public List<Dissent> dissent() {
        return result.dissent();
    }

    public List<Asked> conditions() {
        return result.conditions();
    }

    public @Nullable Held meeting() {
        return result.meeting();
    }

    public @Nullable String returned() {
        return result.returned();
    }

    public @Nullable String castingReason() {
        return result.castingReason();
    }

    public @Nullable Formal formal() {
        return result.formal();
    }

    public @Nullable Early early() {
        return result.early();
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
        if (power() == Power.ADVICE) {
            Formal formal = formal();
            return formal == null ? "decision.next.advice" : "decision.next.formal." + formal.choice();
        }
        return "decision.next." + outcome();
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
