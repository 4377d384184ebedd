package org.alongside.round.help;

/** What a member can ask for instead of, or before, deciding. */
public enum HelpKind {
    ANOTHER_WAY,
    MORE_TIME,
    TALK,
    /** "I should not decide this": the seat is out of the round, and somebody gets in touch. */
    NOT_ME
}
