package org.alongside.notification;

import java.util.Map;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * GOV.UK Notify through its own client. The message's id is Notify's "reference", which finds messages already
 * accepted.
 */
class NotifyService {

    /** The client opens plain connections and sets no time-outs. */
    private static final Map<String, String> TIME_OUTS =
            Map.of("sun.net.client.defaultConnectTimeout", "10000", "sun.net.client.defaultReadTimeout", "30000");

    private final NotificationClient client;

    NotifyService(String key, String url) {
        TIME_OUTS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        this.client = url.isBlank() ? new NotificationClient(key) : new NotificationClient(key, url);
    }

    void mail(String template, String to, Map<String, ?> values, String reference) throws NotificationClientException {
        client.sendEmail(template, to, values, reference);
    }

    void text(String template, String to, Map<String, ?> values, String reference) throws NotificationClientException {
        client.sendSms(template, to, values, reference);
    }

    void letter(String template, Map<String, ?> values, String reference) throws NotificationClientException {
        client.sendLetter(template, values, reference);
    }

    /** Whether a message with this reference was already accepted. */
    boolean knows(String reference) throws NotificationClientException {
        return !client.getNotifications("", "", reference, "")
                .getNotifications()
                .isEmpty();
    }
}
