package org.alongside.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.history.Act;
import org.alongside.history.CaseRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the outbox, and can do about it. */
@Service
@Transactional(readOnly = true)
public class OutboxDesk {

    private final OutboxMessages messages;
    private final Optional<Carrier> carrier;
    private final CaseRecord record;

    OutboxDesk(OutboxMessages messages, Optional<Carrier> carrier, CaseRecord record) {
        this.messages = messages;
        this.carrier = carrier;
        this.record = record;
    }

    /** Whether messages are sent at all, or held here because no mail server is configured. */
    public boolean isSending() {
        return carrier.isPresent();
    }

    /** How many messages stand where. */
    public Map<MessageStatus, Long> counts() {
        return messages.counts();
    }

    /** A page of the messages, newest first, of one status or all. */
    public List<OutboxMessage> list(@Nullable MessageStatus status, @Nullable UUID after, int atMost) {
        Instant before = after == null
                ? null
                : messages.find(after).map(OutboxMessage::createdAt).orElse(null);
        return messages.list(status, before, before == null ? null : after, atMost);
    }

    /** One message as it looks. */
    public Optional<OutboxMessage> find(UUID id) {
        return messages.find(id);
    }

    /**
     * Whether the text may be read here: one that opens something for one person may not, as long as a mail server takes
     * it to that person.
     */
    public boolean mayBeRead(OutboxMessage message) {
        return !message.confidential() || message.status() == MessageStatus.HELD;
    }

    /**
     * Puts a message that failed, or was held, back into the queue.
     *
     * @return whether it was: not when it waits already or was sent, nor while there is no mail server
     */
    @Transactional
    public boolean tryAgain(UUID id) {
        Optional<OutboxMessage> message = messages.find(id);
        if (!isSending() || message.isEmpty() || !messages.tryAgain(id)) {
            return false;
        }
        String reference = message.get().reference();
        record.write((reference == null ? Act.apart("message-tried-again") : Act.on(reference, "message-tried-again"))
                .fact(message.get().template()));
        return true;
    }
}
