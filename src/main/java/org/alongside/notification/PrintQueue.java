package org.alongside.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.MessageEvent.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters on paper, and people to call: what an officer works through, because no server can do it. */
@Service
@Transactional
public class PrintQueue {

    /** As many as are printed in one go. */
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

    /** A page of the pile in this state ({@code TO_POST}, {@code SENT}, {@code CAME_BACK}), oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> page(MessageStatus status, @Nullable UUID after, int atMost) {
        return search.pile(status, after, atMost);
    }

    /** One letter or call of the pile. */
    @Transactional(readOnly = true)
    public Optional<OutboxMessage> find(UUID id) {
        return messages.find(id)
                .filter(message ->
                        message.channel() == MessageChannel.LETTER || message.channel() == MessageChannel.PHONE);
    }

    /** One letter or call as anybody may read it. It goes on the record that this person read it. */
    public Optional<OutboxMessage> read(UUID id, UUID by) {
        Optional<OutboxMessage> message = find(id);
        message.ifPresent(read -> readings.read(read, by));
        return message;
    }

    /**
     * These letters as one PDF, each beginning on a page of its own. What is printed is the delivery itself: until a letter is
     * marked as posted, the link that opens something for its reader is in it. It goes on the record who printed which.
     */
    public byte[] print(List<OutboxMessage> letters, UUID by) {
        letters.forEach(letter -> readings.printed(letter, by));
        return pdf.of(letters.stream().map(messages::delivered).toList());
    }

    /** Everything to post that can be put into an envelope, up to {@link #PRINTED_AT_ONCE}. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> toPrint() {
        return search.pile(MessageStatus.TO_POST, null, PRINTED_AT_ONCE).stream()
                .filter(message -> message.channel() == MessageChannel.LETTER)
                .toList();
    }

    /** The letter was posted, or the person was told by telephone. @return whether this changed anything */
    public boolean posted(UUID id, UUID by) {
        return moved(id, MessageStatus.TO_POST, MessageStatus.SENT, What.POSTED, by, "letter-posted");
    }

    /** The letter came back, or the person could not be reached. @return whether this changed anything */
    public boolean cameBack(UUID id, UUID by) {
        return moved(id, MessageStatus.SENT, MessageStatus.CAME_BACK, What.CAME_BACK, by, "letter-came-back")
                || moved(id, MessageStatus.TO_POST, MessageStatus.CAME_BACK, What.CAME_BACK, by, "letter-came-back");
    }

    /** It goes onto the pile again, with the address as it was written. @return whether this changed anything */
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
