package org.alongside.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends one channel's waiting messages: claims a message with a lease, hands it over outside any transaction, and
 * records the result. After a crash in between, the next sender repeats it once the lease ends, with the same
 * Message-ID, which mail systems drop as a duplicate: delivered at least once, seen once.
 */
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** Pauses between attempts: about 16 hours in total, so that a mail server may be down overnight. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(40),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    /** Longer than any attempt, so that no two senders handle one message. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final ExecutorService HANDS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "outbox-attempt");
        thread.setDaemon(true);
        return thread;
    });

    private final OutboxMessages messages;
    private final Carriers carriers;
    private final MessageChannel channel;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param patience the time limit for one attempt, well below {@link #LEASE}
     */
    OutboxSender(
            OutboxMessages messages,
            Carriers carriers,
            MessageChannel channel,
            TransactionOperations transactions,
            Clock clock,
            Duration patience) {
        this.messages = messages;
        this.carriers = carriers;
        this.channel = channel;
        this.transactions = transactions;
        this.clock = clock;
        this.patience = patience;
    }

    /** Sends due messages until none remain or the service is unavailable. */
    Round sendDue() {
        int sent = 0;
        for (Optional<OutboxMessage> next = claim(); next.isPresent(); next = claim()) {
            // A deferred message is due later, so the loop ends.
            Optional<Carrier.Outlook> refusal = send(next.get());
            if (refusal.isEmpty()) {
                sent++;
            } else if (refusal.get() == Carrier.Outlook.DOWN) {
                return new Round(sent, true);
            }
        }
        return new Round(sent, false);
    }

    private Optional<OutboxMessage> claim() {
        return Objects.requireNonNull(transactions.execute(status -> messages.claim(channel, LEASE)));
    }

    private Optional<Carrier.Outlook> send(OutboxMessage message) {
        try {
            carry(message);
        } catch (Carrier.NotCarried e) {
            boolean again = e.outlook() != Carrier.Outlook.FOR_GOOD && message.attempts() <= PAUSES.size();
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            transactions.executeWithoutResult(status -> messages.notSent(
                    message, why, again ? clock.instant().plus(PAUSES.get(message.attempts() - 1)) : null));
            // Logs neither the address nor the server's text, which may contain it.
            LOG.warn(
                    "Message {} was not sent by {}, attempt {}{}",
                    message.id(),
                    channel,
                    message.attempts(),
                    again ? "" : ", given up");
            return Optional.of(e.outlook());
        }
        transactions.executeWithoutResult(status -> messages.sent(message));
        return Optional.empty();
    }

    /** A server that trickles bytes never reaches the connection's time-out, so this one limits the whole attempt. */
    private void carry(OutboxMessage message) throws Carrier.NotCarried {
        Carrier carrier = carriers.of(message);
        Future<?> attempt = HANDS.submit(() -> {
            carrier.carry(message);
            return null;
        });
        try {
            attempt.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.cancel(true);
            throw new Carrier.NotCarried(
                    "No answer within " + patience.toSeconds() + " seconds", Carrier.Outlook.DOWN, e);
        } catch (InterruptedException e) {
            attempt.cancel(true);
            Thread.currentThread().interrupt();
            throw new Carrier.NotCarried("The application was stopped", Carrier.Outlook.DOWN, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Carrier.NotCarried refused) {
                throw refused;
            }
            if (e.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw new Carrier.NotCarried(String.valueOf(e.getCause()), Carrier.Outlook.LATER, e);
        }
    }

    /**
     * The result of a pass.
     *
     * @param down whether the service is unavailable, so that retrying at once is pointless
     */
    record Round(int sent, boolean down) {}
}
