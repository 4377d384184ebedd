package org.alongside.notification;

/** The state of a message. */
public enum MessageStatus {
    /** Due at the next attempt. */
    WAITING,
    /** Waiting for the recipient's daily message. */
    GATHERED,
    /** For an officer to print and post, or to give by telephone. */
    TO_POST,
    /** Handed to a mail server, a service or the post, or shown in the application. */
    SENT,
    /** Returned by the post, or the person was not reached by telephone. */
    CAME_BACK,
    /** Failed after the last attempt; an administrator can retry it. */
    FAILED,
    /** Held because no mail server is configured. */
    HELD
}
