package org.alongside.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox, for display. Only {@link OutboxMessages#delivered} inserts the personal links for sending or
 * printing.
 *
 * @param channel the channel it is routed to
 */
public record OutboxMessage(
        UUID id,
        Instant createdAt,
        Recipient recipient,
        @Nullable String reference,
        String template,
        Topic topic,
        MessageChannel channel,
        Content content,
        Sending sending) {

    /**
     * The content.
     *
     * @param shortText the form for a text message, if any
     * @param calendar the attached calendar entry as iCalendar text
     * @param personalLink whether the delivered version has a personal link
     */
    record Content(
            String subject,
            String text,
            String html,
            @Nullable String shortText,
            @Nullable String calendar,
            @Nullable String calendarMethod,
            boolean personalLink) {}

    /**
     * The delivery state.
     *
     * @param lease the sender that holds it, if any
     * @param toldIn the daily message that included this one
     * @param lastError why the last attempt failed, for administrators
     */
    record Sending(
            MessageStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable UUID lease,
            @Nullable UUID toldIn,
            @Nullable Instant sentAt,
            @Nullable String lastError) {}

    /** The destination in one line, for administrators; empty without an address. */
    public String address() {
        String address =
                switch (channel) {
                    case NOTICE -> "";
                    case MAIL -> email();
                    case TEXT, PHONE -> phone();
                    case LETTER -> {
                        String lines = postalAddress();
                        yield lines == null ? null : lines.replaceAll("\\R+", ", ");
                    }
                };
        return address == null ? "" : address;
    }

    /** A copy for delivery. */
    OutboxMessage with(Letters.Delivery delivery) {
        Content delivered = new Content(
                content.subject(),
                delivery.text(),
                delivery.html(),
                delivery.shortText(),
                content.calendar(),
                content.calendarMethod(),
                content.personalLink());
        return new OutboxMessage(id, createdAt, recipient, reference, template, topic, channel, delivered, sending);
    }

    public @Nullable UUID account() {
        return recipient.account();
    }

    public String name() {
        return recipient.name();
    }

    public @Nullable String email() {
        return recipient.email();
    }

    public @Nullable String phone() {
        return recipient.phone();
    }

    public @Nullable String postalAddress() {
        return recipient.postalAddress();
    }

    public String subject() {
        return content.subject();
    }

    public String text() {
        return content.text();
    }

    public String html() {
        return content.html();
    }

    public @Nullable String shortText() {
        return content.shortText();
    }

    public @Nullable String calendar() {
        return content.calendar();
    }

    public @Nullable String calendarMethod() {
        return content.calendarMethod();
    }

    public boolean personalLink() {
        return content.personalLink();
    }

    public MessageStatus status() {
        return sending.status();
    }

    public int attempts() {
        return sending.attempts();
    }

    public @Nullable Instant nextAttemptAt() {
        return sending.nextAttemptAt();
    }

    public @Nullable UUID lease() {
        return sending.lease();
    }

    public @Nullable UUID toldIn() {
        return sending.toldIn();
    }

    public @Nullable Instant sentAt() {
        return sending.sentAt();
    }

    public @Nullable String lastError() {
        return sending.lastError();
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + template + ", " + status() + "]";
    }
}
