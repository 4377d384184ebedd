package org.alongside.notification;

/** Takes a message to the person: by SMTP, or by another service. */
interface Carrier {

    /**
     * Hands the message over, with its own stable id.
     *
     * @throws NotCarried when it was not taken
     */
    void carry(OutboxMessage message) throws NotCarried;

    /** The message was not taken; {@code forGood} when trying again is no use, as with an address that does not exist. */
    final class NotCarried extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        NotCarried(String why, boolean forGood, Throwable cause) {
            super(why, cause);
            this.forGood = forGood;
        }

        boolean isForGood() {
            return forGood;
        }
    }
}
