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
 *   <li>{@code Why: You get this because ...}, the reason, which ends every message
 *   <li>{@code About: reminders}, {@code decisions}, {@code news} or {@code sign-in}: what people choose their way for
 *   <li>{@code Short: ...}, when it may go by text message: at most 160 characters of the GSM alphabet once filled in
 * </ul>
 *
 * <p>Values are named in it as {@code [(${name})]};
 * {@code base} (the application's address), {@code name} (the recipient's) and {@code reference} are always there, and so
 * is the bean {@code dates}. Blank lines part paragraphs, lines that start with {@code "- "} become a list, lines that
 * start with {@code "> "} somebody's words; the HTML part is made from the same text.
 *
 * @param template module and name, such as {@code panel/round-opened}
 * @param reference the case, when there is one
 * @param invitation an appointment that goes along as a calendar entry
 * @param confidential whether the text is for its reader only (a sign-in link, a choice that was written down for them) and so
 *     is blanked as soon as it was sent
 * @param opening an address in it that opens something for this person only
 */
public record Letter(
        String template,
        Recipient recipient,
        @Nullable String reference,
        Map<String, Object> values,
        @Nullable Invitation invitation,
        boolean confidential,
        @Nullable Opening opening) {

    /**
     * An address that opens something for one person. It is in the message that goes out and nowhere else: the notice in the
     * application, and what is kept once the message was sent, have another address instead.
     *
     * @param address as it stands in the text, without the application's own address
     * @param instead what stands there for everybody else, such as a page that asks to sign in
     */
    public record Opening(String address, String instead) {

        @Override
        public String toString() {
            return "Opening[" + instead + "]";
        }
    }

    public Letter {
        values = Map.copyOf(values);
    }

    public Letter(String template, Recipient recipient, @Nullable String reference, Map<String, ?> values) {
        this(template, recipient, reference, new HashMap<>(values), null, false, null);
    }

    /** The same letter with a calendar entry. */
    public Letter with(Invitation appointment) {
        return new Letter(template, recipient, reference, values, appointment, confidential, opening);
    }

    /** The same letter, its text blanked once it was sent. */
    public Letter inConfidence() {
        return new Letter(template, recipient, reference, values, invitation, true, opening);
    }

    /**
     * The same letter, which says something that only its reader may know: in confidence where it goes out by email. On paper
     * it is read by whoever prints it.
     */
    public Letter forReaderOnly() {
        return recipient.email() == null ? this : inConfidence();
    }

    /** The same letter, in which this address opens something for its reader. */
    public Letter opening(Opening address) {
        return new Letter(template, recipient, reference, values, invitation, confidential, address);
    }

    @Override
    public String toString() {
        return "Letter[" + template + " to " + recipient + "]";
    }
}
