package org.alongside.notification;

/**
 * Text that only the letter's recipient may read, such as a choice recorded for them. As text it yields a placeholder,
 * so that no display (message administration, notices, the print queue, logs, exports) reveals it. Only delivery
 * inserts the real text.
 */
public final class PersonalWords {

    private static final String INSTEAD = "(shown only on the reader’s own page)";

    private final String words;

    public PersonalWords(String words) {
        this.words = words;
    }

    /** For delivery only. */
    String words() {
        return words;
    }

    @Override
    public String toString() {
        return INSTEAD;
    }
}
