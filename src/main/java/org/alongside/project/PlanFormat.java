package org.alongside.project;

/** Formats of information. The codes match those of access passports, so that they can be compared. */
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
