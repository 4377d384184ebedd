package org.alongside.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.jspecify.annotations.Nullable;

/**
 * A scoring round as an officer sets it up.
 *
 * @param project the reference of the project that it is about, when there is one
 * @param about what it is about, in plain words
 * @param scale the most points for a criterion; the least is 0
 * @param workingDays for how long members score
 * @param budget pounds to give; either this or the places
 * @param places how many can win
 * @param shortlistSize how many entries staff let through to the members at most; nothing when members score all
 * @param residentsDecide whether only seats of people who use services and of carers score (Birmingham's award: short-listed
 *     by Council staff, with the final decision by the members of the Quality Board)
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

    /** Whether a seat of this kind scores: each, or those of residents where they decide. */
    public boolean asks(SeatKind kind) {
        return asks(kind, residentsDecide);
    }

    static boolean asks(SeatKind kind, boolean residentsDecide) {
        return !residentsDecide || kind.bringsLivedExperience();
    }

    /** Whether the shortlist would leave nothing out. */
    public boolean shortlistsEverything() {
        return shortlistSize != null && shortlistSize >= entries.size();
    }

    /** Whether there is money to give, and an entry does not say how much it asks for. */
    public boolean lacksAmounts() {
        return budget != null && entries.stream().anyMatch(entry -> entry.asked() == null);
    }

    /**
     * An application, a bid or a nomination.
     *
     * @param asked pounds, when it asks for money
     * @param email where to tell what was decided, when an address was given
     */
    public record NewEntry(
            String name,
            String summary,
            @Nullable BigDecimal asked,
            @Nullable String contact,
            @Nullable String email) {}

    /**
     * Something by which entries are scored.
     *
     * @param help the question in plain words
     * @param weight how much it counts beside the others
     */
    public record NewCriterion(String name, @Nullable String help, int weight) {}
}
