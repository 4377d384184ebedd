package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox.
 *
 * @param calendar the calendar entry that goes along, as iCalendar text
 * @param lastError why the last attempt failed, for an administrator
 */
public record OutboxMessage(
        UUID id,
        Instant createdAt,
        @Nullable UUID account,
        String name,
        String email,
        @Nullable String reference,
        String template,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String calendarMethod,
        boolean confidential,
        MessageStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + ", " + status + "]";
    }
}
