package org.alongside.person;

/** Preferred formats of information. The text of each is the message {@code Format.<NAME>}. */
public enum Format {
    EASY_READ,
    LARGE_PRINT,
    BRAILLE,
    AUDIO,
    BSL_VIDEO,
    PAPER,
    OTHER_LANGUAGE
}
