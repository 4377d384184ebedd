package org.alongside.recruitment;

/**
 * Channels for sharing a call-out (Leicestershire's briefing, "Themes from Good Practice" and "Summary and Next
 * Steps"). The text of each is the message {@code Channel.<NAME>}.
 */
public enum Channel {
    LOCAL_AREA_COORDINATORS,
    SOCIAL_PRESCRIBERS,
    FRONTLINE_STAFF,
    USER_LED_ORGANISATIONS,
    PARTNERSHIP_BOARDS,
    COMMUNICATIONS
}
