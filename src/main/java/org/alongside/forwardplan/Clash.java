package org.alongside.forwardplan;

import java.util.List;
import java.util.Set;

/**
 * An entry of the forward plan that officers should know of before people are asked again.
 *
 * @param with the entry in the forward plan
 * @param sharedGroups groups that both ask
 * @param alikeGroups groups with similar names, at least one of them not on the list
 */
public record Clash(Engagement with, Set<Why> why, Set<PeopleGroup> sharedGroups, List<Alike> alikeGroups) {

    /**
     * Two group names that may mean the same people.
     *
     * @param asked in the proposed engagement
     * @param there in the entry of the forward plan
     */
    public record Alike(String asked, String there) {}

    /** Reasons for a clash. */
    public enum Why {
        /** Similar wording, so it may be the same work twice. */
        SIMILAR_WORDS,
        /** The same groups are asked in the same period. */
        SAME_GROUPS,
        /** Groups with similar names are asked in the same period, so they may be the same people. */
        ALIKE_GROUPS
    }

    public Clash {
        why = Set.copyOf(why);
        sharedGroups = Set.copyOf(sharedGroups);
        alikeGroups = List.copyOf(alikeGroups);
    }

    public boolean isFor(Why reason) {
        return why.contains(reason);
    }

    /** Codes of the shared groups, for {@link PeopleGroups#names}. */
    public List<String> sharedCodes() {
        return sharedGroups.stream().sorted().map(Enum::name).toList();
    }
}
