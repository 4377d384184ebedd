package org.alongside.notification;

import java.util.UUID;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.notification.MessageEvent.What;

/** Who read or printed a message to another person: in the message's own history, and on the record, by references alone. */
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
