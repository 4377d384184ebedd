package org.alongside.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits in the outbox, one message per transaction. Killed between sending and noting it, the next sender sends
 * the message again under the same Message-ID, which mail systems drop as a duplicate: at least once, seen once.
 */
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** Pauses between attempts: about 16 hours in all, so that a mail server may be down overnight. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(40),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private final OutboxMessages messages;
    private final Carrier carrier;
    private final TransactionOperations transactions;
    private final Clock clock;

    OutboxSender(OutboxMessages messages, Carrier carrier, TransactionOperations transactions, Clock clock) {
        this.messages = messages;
        this.carrier = carrier;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends all that is due, and says how many messages were sent. */
    int sendDue() {
        int sent = 0;
        for (Optional<Boolean> result = next(); result.isPresent(); result = next()) {
            sent += result.get() ? 1 : 0;
        }
        return sent;
    }

    private Optional<Boolean> next() {
        // A message that was put off is due later, so this comes to an end.
        return Objects.requireNonNull(
                transactions.execute(status -> messages.lockNextDue().map(this::send)));
    }

    private boolean send(OutboxMessage message) {
        try {
            carrier.carry(message);
            messages.sent(message);
            return true;
        } catch (Carrier.NotCarried e) {
            boolean again = !e.isForGood() && message.attempts() < PAUSES.size();
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            messages.notSent(message, why, again ? clock.instant().plus(PAUSES.get(message.attempts())) : null);
            // Neither the address nor the server's words: those may hold the address.
            LOG.warn(
                    "Message {} was not sent, attempt {}{}",
                    message.id(),
                    message.attempts() + 1,
                    again ? "" : ", given up");
            return false;
        }
    }
}
