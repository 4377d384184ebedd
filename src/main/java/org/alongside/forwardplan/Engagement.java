package org.alongside.forwardplan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the forward plan.
 *
 * @param reference the case, when the entry is a project's
 * @param otherGroups groups that are on no list, in words; empty when there are none
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param who the team or service that runs it, never a person
 * @param provisional whether the days come from an opportunity and no plan has settled them
 * @param version grows with each change, so that two people do not overwrite each other
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

    /** The codes of the groups in the order of the list, for {@link PeopleGroups#names}. */
    public List<String> groupCodes() {
        return groups.stream().sorted().map(Enum::name).toList();
    }

    public YearMonth month() {
        return YearMonth.from(from);
    }
}
