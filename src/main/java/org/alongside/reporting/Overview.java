package org.alongside.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.alongside.text.SuppressedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Where co-production stands, for managers.
 *
 * @param stages how many running projects are in each stage, in the order of the stages
 * @param states how many projects there are in each state
 * @param counts how much of each kind asks for attention, all of it
 * @param attention the most pressing of each kind, so many as a page holds
 */
public record Overview(
        Map<Stage, Integer> stages,
        Map<ProjectState, Integer> states,
        Map<Kind, Integer> counts,
        Map<Kind, List<Attention>> attention,
        People people,
        Share share) {

    /** What asks for a manager's attention. */
    public enum Kind {
        /** Work that is overdue. */
        LATE,
        /** Projects on whose record nothing was written for a while. */
        STANDS_STILL,
        /** Rounds that a body has not decided. */
        ROUND_WAITING,
        /** Contributions without an answer. */
        UNANSWERED,
        /** Checks of a plan that a manager let pass. */
        OVERRIDE
    }

    /**
     * One thing that asks for attention.
     *
     * @param what a work item's or round's words, null where the project says it all
     * @param on the day it was due, closes, or happened last
     * @param many how many contributions wait, 1 for everything else
     */
    public record Attention(
            String reference,
            String project,
            @Nullable String what,
            @Nullable LocalDate on,
            int many) {}

    /**
     * How many people took part, apart from how often.
     *
     * @param unique people whom we know, each once, however many projects and workshops
     * @param attendances how many times somebody came to a workshop
     * @param askedByPartners people whom other organisations asked; some may be among the unique ones
     */
    public record People(SuppressedFigure unique, SuppressedFigure attendances, SuppressedFigure askedByPartners) {}

    /**
     * How many of the opportunities that could have been co-produced are, or were.
     *
     * @param coProduced accepted and neither withdrawn nor ended by a body's refusal
     * @param couldHaveBeen everything that was decided about but for what was passed on to others
     * @param passedOn signposted: not ours to co-produce
     * @param undecided put forward and not decided about yet
     */
    public record Share(int coProduced, int couldHaveBeen, int passedOn, int undecided) {

        /** In per cent, rounded; 0 when there was nothing to co-produce. */
        public int percent() {
            return couldHaveBeen == 0 ? 0 : Math.round(100f * coProduced / couldHaveBeen);
        }
    }

    public int running() {
        return stages.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public List<Attention> attention(Kind kind) {
        return attention.getOrDefault(kind, List.of());
    }
}
