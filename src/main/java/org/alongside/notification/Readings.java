package org.alongside.notification;

import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.MessageEvent.What;

/**
 * Records, by reference only, that staff read or printed another person's message: in the message's history and in the
 * case history.
 */
final class Readings {

    private final OutboxMessages messages;
    private final CaseRecord record;

    Readings(OutboxMessages messages, CaseRecord record) {
        this.messages = messages;
        this.record = record;
    }

    void read(OutboxMessage message, UUID by) {
        note(message, What.READ, "message-read", by);
    }

    void printed(OutboxMessage message, UUID by) {
        note(message, What.PRINTED, "message-printed", by);
    }

    private void note(OutboxMessage message, What what, String act, UUID by) {
        messages.note(message.id(), message.channel(), what, by, null);
        String reference = message.reference();
        record.write((reference == null ? RecordedAct.apart(act) : RecordedAct.on(reference, act))
                .fact(message.id().toString())
                .fact(message.template()));
    }
}
