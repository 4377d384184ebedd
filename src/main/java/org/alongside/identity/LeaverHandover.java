package org.alongside.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module's responsibilities that must be handed over before a person leaves. Modules that assign work or
 * responsibilities implement it as a bean.
 */
public interface LeaverHandover {

    /** Position among the implementations, ascending. */
    int order();

    /** The person's current responsibilities; empty when this module has none to hand over. */
    List<Holding> of(UUID account);

    /**
     * Called first when a person leaves, to end what cannot continue without them; work this returns to them is then
     * handed over too.
     */
    default void leaving(UUID account) {}

    /** Whether this person can take over, in addition to holding a required role. */
    default boolean canTake(UUID from, String key, UUID to) {
        return true;
    }

    /** Hands over one responsibility in the caller's transaction and records it. */
    void handOver(UUID from, String key, UUID to);

    /** Ends a responsibility without a successor; called only where allowed ({@link Holding#withoutTaker}). */
    default void end(UUID from, String key) {}

    /**
     * One kind of responsibility.
     *
     * @param key unique among a person's responsibilities; letters, digits and hyphens
     * @param text the message key of its description, with the number as {@code {0}}
     * @param many the number of items
     * @param roles the successor needs one of these; empty when it needs no successor
     * @param name the owner of the items, as {@code {1}} of the message
     * @param withoutTaker the message key describing what happens without a successor; null when one is required
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

        /** One that requires a successor. */
        public Holding(String key, String text, int many, Set<Role> roles) {
            this(key, text, many, roles, "", null);
        }

        /** Whether it ends without a successor being asked for. */
        public boolean endsByItself() {
            return roles.isEmpty();
        }
    }
}
