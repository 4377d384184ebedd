package org.alongside.history;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is acting at this moment, and what people are called. Module identity answers. */
public interface CurrentActor {

    /** Whoever acts in the present thread. */
    Actor now();

    /** The present names of these accounts; an account that is gone is left out. */
    Map<UUID, String> names(Collection<UUID> accounts);

    /**
     * @param account who, when {@code kind} is {@link Kind#PERSON}
     * @param roles the roles that the person holds at this moment, in a fixed order, separated by commas
     */
    record Actor(
            Kind kind, @Nullable UUID account, @Nullable String roles) {

        /** The process itself: a timer, a delegate, a scheduled job. */
        public static final Actor PROCESS = new Actor(Kind.PROCESS, null, null);

        /** A person who was promised that their name is not kept with this act. Nothing leads back to them. */
        public static final Actor UNNAMED = new Actor(Kind.UNNAMED, null, null);

        /** Somebody who is not signed in, on a public page. */
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
