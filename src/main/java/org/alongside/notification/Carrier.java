package org.alongside.notification;

import org.jspecify.annotations.Nullable;

/** Delivers messages of one channel: by SMTP, or through a service. */
interface Carrier {

    MessageChannel channel();

    /** Whether it can deliver this message; otherwise the channel's next carrier is tried. */
    default boolean takes(OutboxMessage message) {
        return true;
    }

    /**
     * Hands the message over with its stable id, so that a repeat is recognised as a duplicate. Never called inside a
     * transaction.
     *
     * @throws NotCarried when it was not accepted
     */
    void carry(OutboxMessage message) throws NotCarried;

    /** The message was not accepted. */
    final class NotCarried extends Exception {
        private static final long serialVersionUID = 1L;

        private final Outlook outlook;

        NotCarried(String why, Outlook outlook, @Nullable Throwable cause) {
            super(why, cause);
            this.outlook = outlook;
        }

        Outlook outlook() {
            return outlook;
        }
    }

    /** Whether to retry a message that was not accepted. */
    enum Outlook {
        /** Permanent: the address does not exist, for example. */
        FOR_GOOD,
        /** Temporary, for this message. */
        LATER,
        /** The service is unavailable or asks for a pause; affects all messages. */
        DOWN
    }
}
