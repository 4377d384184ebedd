package org.alongside.text;

/** The page length of lists. */
public final class PageSize {

    /** Rows per page. */
    public static final int ROWS = 25;

    private PageSize() {}
}
