package org.alongside.notification;

/** A channel for messages to people. */
public enum MessageChannel {
    /** Only in the application, under "Notices", where account holders also find all other messages. */
    NOTICE,
    /** Email. */
    MAIL,
    /** A text message to a telephone. */
    TEXT,
    /** A printed letter: by a printing service, or printed and posted by an officer. */
    LETTER,
    /** A call by an officer, when email, post and text messages are not possible. */
    PHONE
}
