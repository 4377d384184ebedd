package org.alongside.history;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current actor, and people's names. Implemented by the identity module. */
public interface CurrentActor {

    /** The actor of the current thread. */
    Actor now();

    /** The current names of these accounts; unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> accounts);

    /**
     * @param account set when {@code kind} is {@link Kind#PERSON}
     * @param roles the person's roles at the time, comma-separated in a fixed order
     */
    record Actor(
            Kind kind, @Nullable UUID account, @Nullable String roles) {

        /** The process itself: a timer, a delegate, a scheduled job. */
        public static final Actor PROCESS = new Actor(Kind.PROCESS, null, null);

        /** A person who was promised anonymity for this action. The entry cannot be traced to them. */
        public static final Actor UNNAMED = new Actor(Kind.UNNAMED, null, null);

        /** An anonymous visitor on a public page. */
        public static final Actor PUBLIC = new Actor(Kind.PUBLIC, null, null);
    }

    /** The kinds of actors. */
    enum Kind {
        PERSON,
        PUBLIC,
        UNNAMED,
        PROCESS
    }
}
