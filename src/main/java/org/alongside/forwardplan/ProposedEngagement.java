package org.alongside.forwardplan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposed engagement, to be checked against the forward plan.
 *
 * @param reference the case; its own entry is not a clash
 * @param otherGroups groups that are not on the list, as free text, separated by line breaks, commas or semicolons
 * @param from first day; today when unknown
 * @param to last day; half a year after the first when unknown
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
