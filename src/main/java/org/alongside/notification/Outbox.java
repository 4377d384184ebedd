package org.alongside.notification;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where letters are put, in the transaction of the act that they tell about. Each goes the way that its reader chose.
 * What goes by a server is sent afterwards, by {@link OutboxSender}; what goes by post lies in the {@link Pile}; and
 * whoever has an account finds it in the application at once.
 */
@Service
public class Outbox {

    private final OutboxMessages messages;
    private final Letters letters;
    private final Routes routes;
    private final Notices notices;
    private final Clock clock;

    Outbox(OutboxMessages messages, Letters letters, Routes routes, Notices notices, Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.routes = routes;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Writes the letter into the outbox, in the caller's transaction. Nothing is sent here.
     *
     * @return the message's id, which is also its Message-ID for as long as it is tried
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction to join
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        Letters.Written written = letters.write(letter);
        UUID id = UUID.randomUUID();
        messages.add(id, letter, written, routes.of(letter, written, clock.instant()));
        if (letter.recipient().account() != null && !letter.confidential() && written.topic() != Topic.SIGN_IN) {
            notices.add(id, letter.recipient().account(), letter.reference(), written.without(letter.opening()));
        }
        return id;
    }
}
