package org.alongside.notification;

/** Where a message stands. */
public enum MessageStatus {
    /** To be sent at the next attempt. */
    WAITING,
    /** Handed to the mail server. */
    SENT,
    /** Given up after the last attempt; an administrator can try again. */
    FAILED,
    /** Kept here because no mail server is configured. */
    HELD
}
