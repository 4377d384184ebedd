package org.alongside.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds that must go to somebody else before they can leave. Each module that gives people something to do
 * or to answer for implements this as a bean.
 */
public interface LeaverHandover {

    /** Where it stands among the others; small comes first. */
    int order();

    /** What somebody holds now; nothing when they can leave as far as this module goes. */
    List<Holding> of(UUID account);

    /** Called first when somebody leaves, to end what comes to an end with it; what it brings back is held again. */
    default void leaving(UUID account) {}

    /** Whether this person can take it, besides having one of the roles that it needs. */
    default boolean canTake(UUID from, String key, UUID to) {
        return true;
    }

    /** Gives all of one sort to somebody else, in the caller's transaction, and puts it on the record. */
    void handOver(UUID from, String key, UUID to);

    /** Ends what nobody takes; called only for what says that it can ({@link Holding#withoutTaker}). */
    default void end(UUID from, String key) {}

    /**
     * One sort of thing that somebody holds.
     *
     * @param key unique among all holdings of a person; letters, figures and dashes
     * @param text the message that names it, with the number as {@code {0}}
     * @param many how many
     * @param roles who takes it needs one of these; none when nobody is asked to take it and it ends by itself
     * @param name what it belongs to, as {@code {1}} of the text
     * @param withoutTaker the message that says what becomes of it when nobody takes it; nothing when somebody must
     */
    record Holding(
            String key,
            String text,
            int many,
            Set<Role> roles,
            String name,
            @Nullable String withoutTaker) {

        public Holding {
            roles = Set.copyOf(roles);
        }

        /** Something that somebody must take. */
        public Holding(String key, String text, int many, Set<Role> roles) {
            this(key, text, many, roles, "", null);
        }

        /** Whether it ends by itself: nobody is asked to take it. */
        public boolean endsByItself() {
            return roles.isEmpty();
        }
    }
}
