package org.alongside.forwardplan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the forward plan.
 *
 * @param reference the case, when the entry belongs to a project
 * @param otherGroups groups that are not on the list, as free text; empty when there are none
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param who the team or service that runs it, never a person
 * @param provisional whether the dates come from an opportunity and are not yet confirmed by a plan
 * @param version for optimistic locking
 */
public record Engagement(
        UUID id,
        @Nullable String reference,
        String title,
        String about,
        Set<PeopleGroup> groups,
        String otherGroups,
        LocalDate from,
        LocalDate to,
        String who,
        boolean provisional,
        int version) {

    public Engagement {
        groups = Set.copyOf(groups);
    }

    /** Codes of the groups in list order, for {@link PeopleGroups#names}. */
    public List<String> groupCodes() {
        return groups.stream().sorted().map(Enum::name).toList();
    }

    public YearMonth month() {
        return YearMonth.from(from);
    }
}
