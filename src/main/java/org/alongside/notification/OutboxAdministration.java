package org.alongside.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox for administrators: viewing and retrying messages. */
@Service
@Transactional(readOnly = true)
public class OutboxAdministration {

    /** The maximum number of failed messages requeued at once. */
    public static final int AGAIN_AT_ONCE = 1000;

    private final OutboxMessages messages;
    private final OutboxSearch search;
    private final Carriers carriers;
    private final ChannelRouting routes;
    private final CaseRecord record;
    private final Readings readings;

    OutboxAdministration(
            OutboxMessages messages, OutboxSearch search, Carriers carriers, ChannelRouting routes, CaseRecord record) {
        this.readings = new Readings(messages, record);
        this.routes = routes;
        this.messages = messages;
        this.search = search;
        this.carriers = carriers;
        this.record = record;
    }

    /** Whether messages are sent, or held because no mail server is configured. */
    public boolean isSending() {
        return carriers.serve(MessageChannel.MAIL);
    }

    /** The number of messages by state. */
    public Map<MessageStatus, Long> counts() {
        return search.counts("");
    }

    /** The number of messages by state that match the words in subject, name, address or reference. */
    public Map<MessageStatus, Long> counts(String words) {
        return search.counts(words);
    }

    /**
     * A page of the messages in one state or all, newest first.
     *
     * @param words in the subject, the recipient's name or address, or the reference; empty for all
     */
    public List<OutboxMessage> list(String words, @Nullable MessageStatus status, @Nullable UUID after, int atMost) {
        Instant before = after == null
                ? null
                : messages.find(after).map(OutboxMessage::createdAt).orElse(null);
        return search.list(words, status, before, before == null ? null : after, atMost);
    }

    /**
     * One message for display. Records that this person read it.
     *
     * @param by the administrator
     */
    @Transactional
    public Optional<OutboxMessage> read(UUID id, UUID by) {
        Optional<OutboxMessage> message = messages.find(id);
        message.ifPresent(read -> readings.read(read, by));
        return message;
    }

    /**
     * Requeues a failed or held message.
     *
     * @param by the administrator, for the message's history
     * @return false when it is already waiting or sent, or has no carrier
     */
    @Transactional
    public boolean tryAgain(UUID id, @Nullable UUID by) {
        Optional<OutboxMessage> message = messages.find(id);
        if (message.isEmpty() || !carriers.serve(message.get().channel()) || !messages.tryAgain(id, by)) {
            return false;
        }
        String reference = message.get().reference();
        record.write((reference == null
                        ? RecordedAct.apart("message-tried-again")
                        : RecordedAct.on(reference, "message-tried-again"))
                .fact(message.get().template()));
        return true;
    }

    /**
     * Requeues all failed messages, up to {@link #AGAIN_AT_ONCE}.
     *
     * @return how many
     */
    @Transactional
    public int tryAllAgain(UUID by) {
        return (int) search.failed(AGAIN_AT_ONCE).stream()
                .filter(id -> tryAgain(id, by))
                .count();
    }

    /** A message's history, oldest first. */
    public List<MessageEvent> events(UUID id) {
        return messages.events(id);
    }

    /** The channels that can reach a recipient now. */
    public List<MessageChannel> ways(Recipient recipient) {
        return routes.open(recipient);
    }

    /** Whether text messages can be sent. */
    public boolean sendsTexts() {
        return carriers.serve(MessageChannel.TEXT);
    }
}
