package org.alongside.forwardplan;

import java.util.List;
import java.util.Set;

/**
 * Other engagement that an officer should know of before people are asked again.
 *
 * @param with the entry in the forward plan
 * @param sharedGroups groups that both ask
 * @param alikeGroups groups that are alike by their words, where at least one of them is on no list
 */
public record Clash(Engagement with, Set<Why> why, Set<PeopleGroup> sharedGroups, List<Alike> alikeGroups) {

    /**
     * Two names that may mean the same people.
     *
     * @param asked as the proposed engagement says it
     * @param there as the entry of the forward plan says it
     */
    public record Alike(String asked, String there) {}

    /** What makes it a clash. */
    public enum Why {
        /** The words are alike, so it may be the same work twice. */
        SIMILAR_WORDS,
        /** The same people are asked in the same days. */
        SAME_GROUPS,
        /** Groups whose names are alike are asked in the same days, so it may be the same people. */
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

    /** The codes of the shared groups, for {@link PeopleGroups#names}. */
    public List<String> sharedCodes() {
        return sharedGroups.stream().sorted().map(Enum::name).toList();
    }
}
