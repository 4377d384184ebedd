package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox.
 *
 * @param channel the way it goes
 * @param shortText the form for a text message, when it has one
 * @param calendar the calendar entry that goes along, as iCalendar text
 * @param lease who sends it just now, as far as one knows
 * @param toldIn the daily message that told of this one
 * @param lastError why the last attempt failed, for an administrator
 */
public record OutboxMessage(
        UUID id,
        Instant createdAt,
        @Nullable UUID account,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postalAddress,
        @Nullable String reference,
        String template,
        Topic topic,
        MessageChannel channel,
        String subject,
        String text,
        String html,
        @Nullable String shortText,
        @Nullable String calendar,
        @Nullable String calendarMethod,
        boolean confidential,
        MessageStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable UUID lease,
        @Nullable UUID toldIn,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** Where it goes, as one line for an administrator; empty when there is no such address. */
    public String address() {
        String address =
                switch (channel) {
                    case NOTICE -> "";
                    case MAIL -> email;
                    case TEXT, PHONE -> phone;
                    case LETTER -> postalAddress == null ? null : postalAddress.replaceAll("\\R+", ", ");
                };
        return address == null ? "" : address;
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + ", " + status + "]";
    }
}
