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

/** What an administrator sees of the outbox, and can do about it. */
@Service
@Transactional(readOnly = true)
public class OutboxAdministration {

    /** As many failed messages as are put back in one go. */
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

    /** Whether messages are sent at all, or held here because no mail server is configured. */
    public boolean isSending() {
        return carriers.serve(MessageChannel.MAIL);
    }

    /** How many messages stand where. */
    public Map<MessageStatus, Long> counts() {
        return search.counts("");
    }

    /** How many messages with these words in the subject, name, address or reference stand where. */
    public Map<MessageStatus, Long> counts(String words) {
        return search.counts(words);
    }

    /**
     * A page of the messages, newest first, of one status or all.
     *
     * @param words in the subject, the recipient's name or address, or the reference; empty for any
     */
    public List<OutboxMessage> list(String words, @Nullable MessageStatus status, @Nullable UUID after, int atMost) {
        Instant before = after == null
                ? null
                : messages.find(after).map(OutboxMessage::createdAt).orElse(null);
        return search.list(words, status, before, before == null ? null : after, atMost);
    }

    /**
     * One message, as anybody may read it. It goes on the record that this person read it.
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
     * Puts a message that failed, or was held, back into the queue.
     *
     * @param by the administrator, for the message's history
     * @return whether it was: not when it waits already or was sent, nor while nothing could take it
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
     * Puts all messages that failed back into the queue, up to {@link #AGAIN_AT_ONCE} of them.
     *
     * @return how many
     */
    @Transactional
    public int tryAllAgain(UUID by) {
        return (int) search.failed(AGAIN_AT_ONCE).stream()
                .filter(id -> tryAgain(id, by))
                .count();
    }

    /** What happened to a message, in order. */
    public List<MessageEvent> events(UUID id) {
        return messages.events(id);
    }

    /** The ways by which somebody can be reached now, to choose from. */
    public List<MessageChannel> ways(Recipient recipient) {
        return routes.open(recipient);
    }

    /** Whether text messages can be sent. */
    public boolean sendsTexts() {
        return carriers.serve(MessageChannel.TEXT);
    }
}
