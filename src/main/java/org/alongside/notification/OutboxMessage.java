package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in the outbox, as anybody may read it. What is sent or printed has the links in it that open
 * something for its reader alone: only {@link OutboxMessages#delivered} puts them in.
 *
 * @param channel the way it goes
 * @param shortText the form for a text message, when it has one
 * @param calendar the calendar entry that goes along, as iCalendar text
 * @param personalLink whether what is delivered has a link in it that opens something for its reader alone
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
        boolean personalLink,
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

    /** The same as it is delivered. */
    OutboxMessage with(Letters.Delivery delivery) {
        return new OutboxMessage(
                id,
                createdAt,
                account,
                name,
                email,
                phone,
                postalAddress,
                reference,
                template,
                topic,
                channel,
                subject,
                delivery.text(),
                delivery.html(),
                delivery.shortText(),
                calendar,
                calendarMethod,
                personalLink,
                status,
                attempts,
                nextAttemptAt,
                lease,
                toldIn,
                sentAt,
                lastError);
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + ", " + status + "]";
    }
}
