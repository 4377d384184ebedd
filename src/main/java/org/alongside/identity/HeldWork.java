package org.alongside.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody holds that must go to somebody else before they can leave. Each module that gives people something to do
 * or to answer for implements this as a bean.
 */
public interface HeldWork {

    /** Where it stands among the others; small comes first. */
    int order();

    /** What somebody holds now; nothing when they can leave as far as this module goes. */
    List<Holding> of(UUID account);

    /** Called first when somebody leaves, to end what comes to an end with it; what it brings back is held again. */
    default void leaving(UUID account) {}

    /** Gives all of one sort to somebody else, in the caller's transaction, and puts it on the record. */
    void handOver(UUID from, String key, UUID to);

    /**
     * One sort of thing that somebody holds.
     *
     * @param key unique among all holdings of a person; letters, figures and dashes
     * @param text the message that names it, with the number as {@code {0}}
     * @param many how many
     * @param roles who takes it needs one of these
     */
    record Holding(String key, String text, int many, Set<Role> roles) {

        public Holding {
            roles = Set.copyOf(roles);
        }
    }
}
