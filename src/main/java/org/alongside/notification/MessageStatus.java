package org.alongside.notification;

/** Where a message stands. */
public enum MessageStatus {
    /** To be sent at the next attempt. */
    WAITING,
    /** Kept for the one message a day that the person chose. */
    GATHERED,
    /** To be printed and posted, or told by telephone, by an officer. */
    TO_POST,
    /** Handed over: to a mail server, a service, the post, or shown in the application. */
    SENT,
    /** Came back from the post, or the person could not be reached by telephone. */
    CAME_BACK,
    /** Given up after the last attempt; an administrator can try again. */
    FAILED,
    /** Kept here because no mail server is configured. */
    HELD
}
