package org.alongside.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.MessageEvent.What;
import org.alongside.notification.pdf.PrintableText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Printed letters and calls for officers to work through, and emails that could not be sent, to reach people otherwise. */
@Service
@Transactional
public class PrintQueue {

    /** The maximum number of letters printed at once. */
    public static final int PRINTED_AT_ONCE = 100;

    private final OutboxMessages messages;
    private final OutboxSearch search;
    private final LetterPdf pdf;
    private final CaseRecord record;
    private final Readings readings;

    PrintQueue(OutboxMessages messages, OutboxSearch search, LetterPdf pdf, CaseRecord record) {
        this.messages = messages;
        this.search = search;
        this.pdf = pdf;
        this.record = record;
        this.readings = new Readings(messages, record);
    }

    /** A page of the queue in this state ({@code TO_POST}, {@code SENT}, {@code CAME_BACK}), or emails with {@code FAILED}; oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> page(MessageStatus status, @Nullable UUID after, int atMost) {
        return search.pile(status, after, atMost);
    }

    /** One letter, call or failed email of the queue. */
    @Transactional(readOnly = true)
    public Optional<OutboxMessage> find(UUID id) {
        return messages.find(id)
                .filter(message -> message.channel() == MessageChannel.LETTER
                        || message.channel() == MessageChannel.PHONE
                        || message.channel() == MessageChannel.MAIL && message.status() == MessageStatus.FAILED);
    }

    /** One letter or call for display. Records that this person read it. */
    public Optional<OutboxMessage> read(UUID id, UUID by) {
        Optional<OutboxMessage> message = find(id);
        message.ifPresent(read -> readings.read(read, by));
        return message;
    }

    /** What of a letter the print shows as a box, to be written by hand; empty for other messages and most letters. */
    public Optional<Unprintable> unprintable(OutboxMessage letter) {
        if (letter.channel() != MessageChannel.LETTER) {
            return Optional.empty();
        }
        String address = letter.postalAddress() == null ? "" : letter.postalAddress();
        List<String> missing = PrintableText.missing(letter.name() + address + letter.subject() + letter.text());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Unprintable(!PrintableText.missing(letter.name()).isEmpty(), String.join(" ", missing)));
    }

    /**
     * What cannot be printed.
     *
     * @param name whether the name is part of it
     * @param characters separated by spaces
     */
    public record Unprintable(boolean name, String characters) {}

    /**
     * These letters as one PDF, each starting on a new page. The print includes the personal links, which are kept
     * until a letter is marked as posted. Records which letters this person printed.
     */
    public byte[] print(List<OutboxMessage> letters, UUID by) {
        letters.forEach(letter -> readings.printed(letter, by));
        return pdf.of(letters.stream().map(messages::delivered).toList());
    }

    /** All letters ready for posting, up to {@link #PRINTED_AT_ONCE}. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> toPrint() {
        return search.pile(MessageStatus.TO_POST, null, PRINTED_AT_ONCE).stream()
                .filter(message -> message.channel() == MessageChannel.LETTER)
                .toList();
    }

    /**
     * Marks a letter as posted, or a call as made.
     *
     * @return whether the state changed
     */
    public boolean posted(UUID id, UUID by) {
        return moved(id, MessageStatus.TO_POST, MessageStatus.SENT, What.POSTED, by, "letter-posted");
    }

    /**
     * Marks a letter as returned, or a call as unsuccessful.
     *
     * @return whether the state changed
     */
    public boolean cameBack(UUID id, UUID by) {
        return moved(id, MessageStatus.SENT, MessageStatus.CAME_BACK, What.CAME_BACK, by, "letter-came-back")
                || moved(id, MessageStatus.TO_POST, MessageStatus.CAME_BACK, What.CAME_BACK, by, "letter-came-back");
    }

    /**
     * Requeues it with its original address.
     *
     * @return whether the state changed
     */
    public boolean again(UUID id, UUID by) {
        return messages.move(id, MessageStatus.CAME_BACK, MessageStatus.TO_POST, What.QUEUED_AGAIN, by);
    }

    private boolean moved(UUID id, MessageStatus from, MessageStatus to, What what, UUID by, String act) {
        if (!messages.move(id, from, to, what, by)) {
            return false;
        }
        messages.find(id)
                .map(OutboxMessage::reference)
                .ifPresent(reference -> record.write(RecordedAct.on(reference, act)));
        return true;
    }
}
