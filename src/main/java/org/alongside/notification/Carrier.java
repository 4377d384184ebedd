package org.alongside.notification;

import org.jspecify.annotations.Nullable;

/** Takes messages of one channel to people: by SMTP, or by another service. */
interface Carrier {

    /** The channel that it serves. */
    MessageChannel channel();

    /** Whether it can take this one; another carrier of the channel is asked next. */
    default boolean takes(OutboxMessage message) {
        return true;
    }

    /**
     * Hands the message over, with its own stable id, so that handing it over twice is seen once. Never called inside a
     * transaction.
     *
     * @throws NotCarried when it was not taken
     */
    void carry(OutboxMessage message) throws NotCarried;

    /** The message was not taken. */
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

    /** What becomes of a message that was not taken. */
    enum Outlook {
        /** Trying again is no use: an address that does not exist. */
        FOR_GOOD,
        /** This one may be taken later. */
        LATER,
        /** Nothing is taken at the moment: the service does not answer, or asks for a rest. */
        DOWN
    }
}
