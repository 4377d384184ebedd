package org.alongside.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells once a day what was kept for whoever chose so. What is told, and the message that tells it, are written in one
 * transaction, so each is told once, on however many nodes this runs.
 */
@Component
class DailyMessages {

    private static final Logger LOG = LoggerFactory.getLogger(DailyMessages.class);

    private final OutboxMessages messages;
    private final Letters letters;
    private final ChannelRouting routes;
    private final TransactionTemplate transactions;

    DailyMessages(
            OutboxMessages messages, Letters letters, ChannelRouting routes, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.letters = letters;
        this.routes = routes;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Every minute. When each is due stands in its rows, as a moment: a timetable that names an hour would leave out the
     * night in which clocks go forward, or go through it twice when they go back.
     */
    @Scheduled(
            fixedDelayString = "${alongside.notification.daily-every:60s}",
            initialDelayString = "${alongside.notification.daily-every:20s}")
    void tell() {
        try {
            for (UUID account : messages.dueForDaily()) {
                tellOrGoOn(account);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Daily messages cannot be written at the moment; it is tried again.", e);
        }
    }

    /** One person's message that cannot be written must not keep all others from theirs. */
    private void tellOrGoOn(UUID account) {
        try {
            transactions.executeWithoutResult(status -> tell(account));
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The daily message of account {} could not be written; it is tried again.", account, e);
        }
    }

    private void tell(UUID account) {
        Map<MessageChannel, List<OutboxMessage>> byChannel = new EnumMap<>(MessageChannel.class);
        for (OutboxMessage message : messages.lockGathered(account)) {
            byChannel
                    .computeIfAbsent(message.channel(), channel -> new java.util.ArrayList<>())
                    .add(message);
        }
        byChannel.forEach((channel, gathered) -> {
            OutboxMessage newest = gathered.get(gathered.size() - 1);
            Recipient to =
                    new Recipient(account, newest.name(), newest.email(), newest.phone(), newest.postalAddress());
            Letter letter = new Letter(
                    "notification/digest",
                    to,
                    null,
                    Map.of(
                            "count", gathered.size(),
                            "messages", gathered.stream().map(this::line).toList()));
            UUID id = UUID.randomUUID();
            MessageStatus status = routes.status(channel, to, false);
            messages.add(List.of(new OutboxMessages.Entry(
                    id,
                    letter,
                    letters.write(letter),
                    new ChannelRouting.Route(
                            channel, status, status == MessageStatus.WAITING ? messages.moment() : null))));
            gathered.forEach(message -> messages.told(message, id));
        });
    }

    /** What it is called, and the first address in it: for its reader alone where that opens something for them. */
    private Map<String, Object> line(OutboxMessage message) {
        String read = address(message);
        String delivered = address(messages.delivered(message));
        return Map.of(
                "subject",
                message.subject(),
                "address",
                delivered.equals(read) ? read : new PersonalLink(delivered, read));
    }

    private String address(OutboxMessage message) {
        Matcher address = Pattern.compile(Pattern.quote(letters.base()) + "/[^\\s<>\"]*[^\\s<>\".,;:!?)]")
                .matcher(message.text());
        return address.find() ? address.group() : letters.base() + "/notices/" + message.id();
    }
}
