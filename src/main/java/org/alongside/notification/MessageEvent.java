package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in a message's history.
 *
 * @param account the person who caused it, if any
 * @param detail the server's response, for administrators
 */
public record MessageEvent(
        Instant at,
        What what,
        MessageChannel channel,
        @Nullable UUID account,
        @Nullable String detail) {

    /** The kinds of event. */
    public enum What {
        WRITTEN,
        /** An attempt started. Without a following result, the application stopped during it. */
        TRIED,
        SENT,
        NOT_SENT,
        GIVEN_UP,
        /** Requeued by an administrator. */
        QUEUED_AGAIN,
        /** Included in the daily message. */
        GATHERED,
        /** Opened by a member of staff, not its recipient. */
        READ,
        /** Rendered for printing, including its personal links. */
        PRINTED,
        POSTED,
        CAME_BACK
    }
}
