package org.alongside.forwardplan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Engagement that somebody thinks of, to be held against the forward plan.
 *
 * @param reference the case; its own entry is not a clash with itself
 * @param otherGroups groups that are on no list, in words: one on each line, or separated by commas or semicolons
 * @param from first day; today when it is not known
 * @param to last day; half a year after the first when it is not known
 */
public record ProposedEngagement(
        @Nullable String reference,
        String title,
        String about,
        Set<PeopleGroup> groups,
        String otherGroups,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public ProposedEngagement {
        groups = Set.copyOf(groups);
    }
}
