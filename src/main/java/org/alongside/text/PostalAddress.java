package org.alongside.text;

/** A postal address as somebody types it: what fits into the window of an envelope. */
public final class PostalAddress {

    /** Characters, all lines together. */
    public static final int LONGEST = 400;

    /** GOV.UK Notify prints seven lines, and the name is the first. */
    public static final int MOST_LINES = 6;

    private PostalAddress() {}

    /** Whether these lines can be kept and printed; empty is fine. */
    public static boolean fits(String lines) {
        return lines.length() <= LONGEST && lines.lines().count() <= MOST_LINES && lines.indexOf('\0') < 0;
    }
}
