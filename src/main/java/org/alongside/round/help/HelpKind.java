package org.alongside.round.help;

/** What a member can ask for instead of, or before, deciding. */
public enum HelpKind {
    ANOTHER_WAY,
    MORE_TIME,
    TALK,
    /** "I should not decide this": the seat steps aside, and an officer gets in touch. */
    NOT_ME
}
