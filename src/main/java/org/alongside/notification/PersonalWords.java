package org.alongside.notification;

/**
 * Words in a letter that only its reader may know, such as a choice that was written down for them. Written as text they are a
 * remark, so that what others can read (the message as an administrator reads it, a notice, the screen of the pile, a log, an
 * export) cannot show them. Only the delivery of the letter puts the words themselves in.
 */
public final class PersonalWords {

    private static final String INSTEAD = "(shown only on the reader’s own page)";

    private final String words;

    public PersonalWords(String words) {
        this.words = words;
    }

    /** For the delivery alone. */
    String words() {
        return words;
    }

    @Override
    public String toString() {
        return INSTEAD;
    }
}
