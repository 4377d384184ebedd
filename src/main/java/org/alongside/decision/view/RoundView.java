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

/** A round as shown to its readers. Votes are empty until it is over. The parts are also available separately. */
public record RoundView(Origin origin, Status status, Papers papers, Terms terms, Result result) {

    /**
     * The origin of the question.
     *
     * @param title of the project
     * @param planVersion the version of the plan that is voted on
     * @param second whether the question is repeated after a tie
     */
    public record Origin(
            UUID id, String reference, int number, String title, String body, int planVersion, boolean second) {}

    /**
     * The state of the round.
     *
     * @param open whether ballots are accepted now
     * @param paused whether the project is paused, so that no ballots are accepted
     * @param lastDay null before it is opened
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

    /** The papers for members. */
    public record Papers(String question, String summary, String ifYes, String ifNo, List<PackPart> pack) {

        public Papers {
            pack = List.copyOf(pack);
        }
    }

    /**
     * The body's terms for this round.
     *
     * @param power the power of the outcome
     * @param named whether choices and reasons are shown with members' names
     * @param viewsHidden until when members do not see the others' views
     */
    public record Terms(Power power, boolean named, ViewsHidden viewsHidden) {}

    /**
     * The result; empty until it is over.
     *
     * @param tally the counts; null unless it was decided by ballots
     * @param dissent members who disagreed
     * @param returned why the chair returned it
     * @param castingReason the chair's reason for their decision on a tie
     * @param formal the formal decision on the advice, once recorded
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
     * A member who disagreed with the outcome.
     *
     * @param choice null when the round was decided in a meeting
     * @param name only where the terms of the body name members who disagree
     */
    public record Dissent(
            @Nullable BallotChoice choice,
            @Nullable String words,
            @Nullable String name) {}

    /** The message key of what happens next. */
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
     * @param owner the account of its owner
     * @param doubtOpen whether members can dispute now that it is met
     * @param doubtUntil the last day on which they can
     * @param steps its history, oldest first
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

        /** Whether it has history beyond being imposed and met. */
        public boolean hasHistory() {
            return steps.size() > 1 || steps.stream().anyMatch(step -> step.kind() != ConditionChange.MET);
        }
    }

    /**
     * An event in the life of a condition.
     *
     * @param by null for members when names are not shown
     * @param ownerName the owner after the event
     * @param dueOn the due date after the event
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
     * @param otherwise why it departs from the advice, when it does
     */
    public record Formal(
            FormalChoice choice,
            DecisionPlace madeIn,
            LocalDate madeOn,
            String answer,
            @Nullable String otherwise,
            @Nullable String recordedBy) {}

    /** An extension of the deadline. */
    public record MoreTime(LocalDate from, LocalDate to, String reason) {}

    /**
     * Closed by the chair before the deadline.
     *
     * @param undecided number of members who could vote and had not
     */
    public record Early(int undecided, int deciding, String reason) {}

    /** The meeting that decided. */
    public record Held(LocalDate heldOn, int present, String minutes) {}
}
