package org.alongside.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, made from the template {@code templates/mail/<template>.txt}: a head, a blank line, then the
 * body as plain text. The head has one line for each of:
 *
 * <ul>
 *   <li>{@code Subject: ...}
 *   <li>{@code Why: You are getting this because ...}, the reason, which ends every message
 *   <li>{@code About: reminders}, {@code decisions}, {@code news} or {@code sign-in}: what people choose their way for
 *   <li>{@code Short: ...}, when it may go by text message: at most 160 characters of the GSM alphabet once filled in
 * </ul>
 *
 * <p>Values are named in it as {@code [(${name})]};
 * {@code base} (the application's address), {@code name} (the recipient's), {@code reference}, {@code hasEmail} (whether
 * the recipient has an email address) and the bean {@code dates} are always there. Every template greets with {@code Dear
 * name,}; the sign-off is added to each letter. Blank lines part paragraphs, lines that start with {@code "- "} become a list, lines that
 * start with {@code "> "} somebody's words; the HTML part is made from the same text.
 *
 * @param template module and name, such as {@code panel/round-opened}
 * @param reference the case, when there is one
 * @param values what fills the template; a link that opens something for its reader alone is a {@link PersonalLink}
 * @param invitation an appointment that goes along as a calendar entry
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

    /** The same letter with a calendar entry. */
    public Letter with(Invitation appointment) {
        return new Letter(template, recipient, reference, values, appointment);
    }

    @Override
    public String toString() {
        return "Letter[" + template + " to " + recipient + "]";
    }
}
