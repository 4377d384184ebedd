package org.alongside.text;

/** How long the pages of lists are. */
public final class PageSize {

    /** Rows of a list on one page; the next ones are behind "Next". */
    public static final int ROWS = 25;

    private PageSize() {}
}
