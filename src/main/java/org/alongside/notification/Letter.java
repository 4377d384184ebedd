package org.alongside.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, from the template {@code templates/mail/<template>.txt}: a head, a blank line, and the body
 * as plain text. The head has one line for each of:
 * <ul>
 * <li>{@code Subject: ...}
 * <li>{@code Why: You are getting this because ...}, the reason at the end of every message
 * <li>{@code About: reminders}, {@code decisions}, {@code news} or {@code sign-in}: the topic for preferences
 * <li>{@code Short: ...}, if a text message is possible: at most 160 characters of the GSM alphabet once filled in
 * </ul>
 *
 * <p>Templates use values as {@code [(${name})]}; always available are {@code base} (the application's address), {@code
 * name} (the recipient's), {@code reference}, {@code hasEmail} (whether the recipient has an email address) and the
 * bean {@code dates}. Every template starts with {@code Dear name,}; the sign-off is added. Blank lines separate
 * paragraphs, lines starting with {@code "- "} become a list, lines starting with {@code "> "} a quotation; the HTML
 * part is generated from the same text.
 *
 * @param template module and name, such as {@code panel/round-opened}
 * @param reference the case, if any
 * @param values the template's values; a link that opens something only for its recipient is a {@link PersonalLink}
 * @param invitation an appointment to attach as a calendar entry
 */
public record Letter(
        String template,
        Recipient recipient,
        @Nullable String reference,
        Map<String, Object> values,
        @Nullable Invitation invitation) {

    public Letter {
        values = Map.copyOf(values);
    }

    public Letter(String template, Recipient recipient, @Nullable String reference, Map<String, ?> values) {
        this(template, recipient, reference, new HashMap<>(values), null);
    }

    /** A copy with a calendar entry. */
    public Letter with(Invitation appointment) {
        return new Letter(template, recipient, reference, values, appointment);
    }

    @Override
    public String toString() {
        return "Letter[" + template + " to " + recipient + "]";
    }
}
