package org.alongside.notification;

import java.util.List;

/** The topic of a message, for which people choose a channel. Each template names its topic. */
public enum Topic {
    /** Work that is due, overdue or handed over. */
    REMINDERS,
    /** Decisions to make, and decisions made. */
    DECISIONS,
    /** All other events in a project. */
    NEWS,
    /** Sign-in links: always at once, by email or text message, regardless of preferences. */
    SIGN_IN;

    /** Topics with preferences. */
    public static final List<Topic> CHOSEN = List.of(REMINDERS, DECISIONS, NEWS);
}
