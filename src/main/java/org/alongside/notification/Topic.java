package org.alongside.notification;

import java.util.List;

/** What a message is about, as far as people choose how they get it. Each template names its topic. */
public enum Topic {
    /** Work that is due, late, or handed over. */
    REMINDERS,
    /** Something to decide, and what was decided. */
    DECISIONS,
    /** Everything else that happens in a project. */
    NEWS,
    /** Links to sign in: always at once, by e-mail or text message, whatever was chosen. */
    SIGN_IN;

    /** Those that people choose about. */
    public static final List<Topic> CHOSEN = List.of(REMINDERS, DECISIONS, NEWS);
}
