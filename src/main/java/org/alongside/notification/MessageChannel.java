package org.alongside.notification;

/** A way in which a message reaches a person. */
public enum MessageChannel {
    /** Only in the application, under "Notices". Whoever has an account finds every message there as well. */
    NOTICE,
    /** E-mail. */
    MAIL,
    /** A text message to a telephone. */
    TEXT,
    /** A letter on paper: by a printing service, or printed and posted by an officer. */
    LETTER,
    /** An officer calls: the person has neither e-mail nor postal address, and no text can be sent. */
    PHONE
}
