package org.alongside.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox: letters are written in the transaction of the action they report. Each is routed by its recipient's
 * preferences. {@link OutboxSender} sends messages later; printed ones wait in the {@link PrintQueue}; account holders
 * see them in the application at once.
 */
@Service
public class Outbox {

    private final OutboxMessages messages;
    private final Letters letters;
    private final ChannelRouting routes;
    private final Notices notices;
    private final Clock clock;

    Outbox(OutboxMessages messages, Letters letters, ChannelRouting routes, Notices notices, Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.routes = routes;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Writes the letter in the caller's transaction. Sends nothing yet.
     *
     * @return the message's id, which is also its Message-ID on every attempt
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        return send(List.of(letter)).get(0);
    }

    /**
     * Writes several letters in a constant number of statements.
     *
     * @return the messages' ids, in the order of the letters
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> send(List<Letter> several) {
        if (several.isEmpty()) {
            return List.of();
        }
        ChannelRouting.Chosen chosen = routes.chosen(several);
        List<OutboxMessages.Entry> entries = several.stream()
                .map(letter -> {
                    Letters.Written written = letters.write(letter);
                    return new OutboxMessages.Entry(
                            UUID.randomUUID(), letter, written, routes.of(letter, written, chosen, clock.instant()));
                })
                .toList();
        messages.add(entries);
        notices.add(entries.stream().filter(Outbox::isFoundInTheApplication).toList());
        return entries.stream().map(OutboxMessages.Entry::id).toList();
    }

    private static boolean isFoundInTheApplication(OutboxMessages.Entry entry) {
        Letter letter = entry.letter();
        return letter.recipient().account() != null && entry.written().topic() != Topic.SIGN_IN;
    }
}
