package org.alongside.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.project.ProjectState;
import org.alongside.project.Stage;
import org.alongside.text.SuppressedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Managers' overview of co-production.
 *
 * @param stages the number of running projects by stage, in stage order
 * @param states the number of projects by state
 * @param counts the total number of items that need attention, by kind
 * @param attention the most urgent items of each kind, up to a page's limit
 */
public record Overview(
        Map<Stage, Integer> stages,
        Map<ProjectState, Integer> states,
        Map<Kind, Integer> counts,
        Map<Kind, List<Attention>> attention,
        People people,
        Share share) {

    /** The kinds of item that need a manager's attention. */
    public enum Kind {
        /** Overdue work. */
        LATE,
        /** Projects without recent activity. */
        STANDS_STILL,
        /** Rounds that a body has not decided. */
        ROUND_WAITING,
        /** Contributions without an answer. */
        UNANSWERED,
        /** Plans that a manager allowed despite gaps. */
        OVERRIDE
    }

    /**
     * One item that needs attention.
     *
     * @param what the title of the work item or round; null when the project says it all
     * @param on the date it was due, closes, or last happened
     * @param many the number of contributions waiting; otherwise 1
     */
    public record Attention(
            String reference,
            String project,
            @Nullable String what,
            @Nullable LocalDate on,
            int many) {}

    /**
     * People who took part, counted separately from attendances.
     *
     * @param unique known people, once each across all projects and workshops
     * @param attendances the total workshop attendances
     * @param askedByPartners people consulted by other organisations; may overlap with the unique ones
     */
    public record People(SuppressedFigure unique, SuppressedFigure attendances, SuppressedFigure askedByPartners) {}

    /**
     * The share of suitable opportunities that were co-produced.
     *
     * @param coProduced accepted, and neither withdrawn nor refused by a body
     * @param couldHaveBeen all decided except those signposted
     * @param passedOn signposted to other organisations
     * @param undecided awaiting a decision
     */
    public record Share(int coProduced, int couldHaveBeen, int passedOn, int undecided) {

        /** In per cent, rounded; 0 without suitable opportunities. */
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
