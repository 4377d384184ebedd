package org.alongside.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where letters are put, in the transaction of the act that they tell about. They are sent afterwards, by
 * {@link OutboxSender}; without a mail server they are held, for an administrator to see.
 */
@Service
public class Outbox {

    private final OutboxMessages messages;
    private final Letters letters;
    private final Optional<Carrier> carrier;

    Outbox(OutboxMessages messages, Letters letters, Optional<Carrier> carrier) {
        this.messages = messages;
        this.letters = letters;
        this.carrier = carrier;
    }

    /**
     * Writes the letter into the outbox, in the caller's transaction. Nothing is sent here.
     *
     * @return the message's id, which is also its Message-ID for as long as it is tried
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction to join
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID send(Letter letter) {
        UUID id = UUID.randomUUID();
        messages.add(
                id, letter, letters.write(letter), carrier.isPresent() ? MessageStatus.WAITING : MessageStatus.HELD);
        return id;
    }
}
