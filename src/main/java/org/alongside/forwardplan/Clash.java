package org.alongside.forwardplan;

import java.util.List;
import java.util.Set;

/**
 * Other engagement that an officer should know of before people are asked again.
 *
 * @param with the entry in the forward plan
 * @param sharedGroups groups that both ask
 */
public record Clash(Engagement with, Set<Why> why, Set<PeopleGroup> sharedGroups) {

    /** What makes it a clash. */
    public enum Why {
        /** The words are alike, so it may be the same work twice. */
        SIMILAR_WORDS,
        /** The same people are asked in the same days. */
        SAME_GROUPS
    }

    public Clash {
        why = Set.copyOf(why);
        sharedGroups = Set.copyOf(sharedGroups);
    }

    public boolean isFor(Why reason) {
        return why.contains(reason);
    }

    /** The codes of the shared groups, for {@link PeopleGroups#names}. */
    public List<String> sharedCodes() {
        return sharedGroups.stream().sorted().map(Enum::name).toList();
    }
}
