package org.alongside.project;

/** The formats in which people get information. The same codes as in a person's access passport, so that both can be compared. */
public enum PlanFormat {
    PLAIN_TEXT,
    EASY_READ,
    LARGE_PRINT,
    BRAILLE,
    AUDIO,
    BSL_VIDEO,
    PAPER,
    OTHER_LANGUAGE
}
