package org.alongside.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends by GOV.UK Notify: email, text message, or a letter printed and posted by Notify. The Notify template inserts
 * the text unchanged: {@code ((subject))} and {@code ((body))}, for letters also {@code ((address_line_1))} to {@code
 * _7}.
 */
class NotifyCarrier implements Carrier {

    private static final int ADDRESS_LINES = 7;
    private static final int BAD_REQUEST = 400;

    private final NotifyService notify;
    private final MessageChannel channel;
    private final String template;

    NotifyCarrier(NotifyService notify, MessageChannel channel, String template) {
        this.notify = notify;
        this.channel = channel;
        this.template = template;
    }

    @Override
    public MessageChannel channel() {
        return channel;
    }

    @Override
    public void carry(OutboxMessage message) throws NotCarried {
        String reference = message.id().toString();
        try {
            // Notify does not drop duplicates, so after an attempt with an unknown result it is queried first.
            if (message.attempts() > 1 && notify.knows(reference)) {
                return;
            }
            switch (channel) {
                case MAIL ->
                    notify.mail(
                            template,
                            Objects.requireNonNull(message.email()),
                            Map.of("subject", message.subject(), "body", message.text()),
                            reference);
                case TEXT ->
                    notify.text(
                            template,
                            Objects.requireNonNull(message.phone()),
                            Map.of("body", Objects.requireNonNull(message.shortText())),
                            reference);
                case LETTER -> notify.letter(template, letter(message), reference);
                default -> throw new IllegalStateException("Not by Notify: " + channel);
            }
        } catch (NotificationClientException e) {
            throw new NotCarried(plain(e), outlook(e.getHttpResult()), e);
        }
    }

    private static Map<String, String> letter(OutboxMessage message) {
        Map<String, String> values = new HashMap<>();
        values.put("subject", message.subject());
        values.put("body", message.text());
        List<String> address = Objects.requireNonNull(message.postalAddress())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        values.put("address_line_1", message.name());
        for (int line = 0; line < Math.min(address.size(), ADDRESS_LINES - 1); line++) {
            values.put("address_line_" + (line + 2), address.get(line));
        }
        return values;
    }

    /**
     * As Notify documents its responses: a bad request (400) is permanent. An invalid key (403), too many requests
     * (429), a server error (500) and no response affect all messages and may pass.
     */
    private static Outlook outlook(int status) {
        return status == BAD_REQUEST ? Outlook.FOR_GOOD : Outlook.DOWN;
    }

    /** Notify's error in one line, for administrators only. */
    private static String plain(NotificationClientException failure) {
        String said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return said.length() > 300 ? said.substring(0, 300) : said;
    }
}
