package org.alongside.text;

/** A postal address as typed, limited to what fits the window of an envelope. */
public final class PostalAddress {

    /** Characters in total. */
    public static final int LONGEST = 400;

    /** GOV.UK Notify prints seven lines, and the first is the name. */
    public static final int MOST_LINES = 6;

    private PostalAddress() {}

    /** Whether these lines can be stored and printed; empty is valid. */
    public static boolean fits(String lines) {
        return TextLength.of(lines) <= LONGEST && lines.lines().count() <= MOST_LINES && lines.indexOf('\0') < 0;
    }
}
