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
 * Sends the daily message to people who prefer one. Its items and the message are written in one transaction, so that
 * each item is sent once, on any number of nodes.
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
     * Every minute, since due times are stored as instants: a cron hour would be skipped or repeated when clocks
     * change.
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

    /** One person's failing message must not hold up the others. */
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

    /** The title and the first address of a message, personal where it opens something for the recipient. */
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
