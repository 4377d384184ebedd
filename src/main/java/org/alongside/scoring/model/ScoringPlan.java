package org.alongside.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as set up by an officer.
 *
 * @param project the project's reference; null for a round outside a project
 * @param about the subject in plain words
 * @param scale the maximum points per criterion; the minimum is 0
 * @param workingDays how long scoring lasts
 * @param budget in pounds; null when places are set
 * @param places the number of winners; null when a budget is set
 * @param shortlistSize the maximum number of entries that staff shortlist; null when members score all
 * @param residentsDecide whether only the seats of people who use services and of carers score (Birmingham's award:
 *     short-listed by Council staff, with the final decision by the members of the Quality Board)
 */
public record ScoringPlan(
        UUID body,
        @Nullable String project,
        String title,
        String about,
        List<NewEntry> entries,
        List<NewCriterion> criteria,
        int scale,
        int workingDays,
        @Nullable BigDecimal budget,
        @Nullable Integer places,
        @Nullable Integer shortlistSize,
        boolean residentsDecide) {

    public ScoringPlan {
        entries = List.copyOf(entries);
        criteria = List.copyOf(criteria);
    }

    /** Whether a seat of this kind scores: any seat, or only residents' seats where they decide. */
    public boolean asks(SeatKind kind) {
        return asks(kind, residentsDecide);
    }

    static boolean asks(SeatKind kind, boolean residentsDecide) {
        return !residentsDecide || kind.bringsLivedExperience();
    }

    /** Whether the shortlist would hold every entry. */
    public boolean shortlistsEverything() {
        return shortlistSize != null && shortlistSize >= entries.size();
    }

    /** Whether a budget is set but an entry lacks its amount. */
    public boolean lacksAmounts() {
        return budget != null && entries.stream().anyMatch(entry -> entry.asked() == null);
    }

    /**
     * An application, a bid or a nomination.
     *
     * @param asked in pounds; null when no money is asked for
     * @param email where to send the decision, when given
     */
    public record NewEntry(
            String name,
            String summary,
            @Nullable BigDecimal asked,
            @Nullable String contact,
            @Nullable String email) {}

    /**
     * A criterion for scoring entries.
     *
     * @param help the question in plain words
     * @param weight relative to the other criteria
     */
    public record NewCriterion(String name, @Nullable String help, int weight) {}
}
