package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a message.
 *
 * @param account who did it, when a person did
 * @param detail what a server said, for administrators
 */
public record MessageEvent(
        Instant at,
        What what,
        MessageChannel channel,
        @Nullable UUID account,
        @Nullable String detail) {

    /** What happened. */
    public enum What {
        WRITTEN,
        /** An attempt began. Without a result after it, the application stopped in between. */
        TRIED,
        SENT,
        NOT_SENT,
        GIVEN_UP,
        /** Put back into the queue by an administrator. */
        QUEUED_AGAIN,
        /** Told in the daily message. */
        GATHERED,
        /** Opened by a person who works with messages, other than its reader. */
        READ,
        /** Made into a file to print, with the links that it opens. */
        PRINTED,
        POSTED,
        CAME_BACK
    }
}
