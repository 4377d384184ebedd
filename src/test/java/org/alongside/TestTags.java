package org.alongside;

import java.util.Set;

/**
 * Tags of tests that the quick loops leave out ({@code pom.xml}, profiles {@code quick} and {@code module}; docs/adr/0086):
 * those that take long, and what they say is seldom what has just been changed.
 */
public final class TestTags {

    /** Looks at pages in a real browser. Comes with {@link org.alongside.browser.WithBrowser}. */
    public static final String BROWSER = "browser";

    /** Starts the application in a process of its own ({@link Started}). */
    public static final String STARTED = "started";

    /** Reads a PDF as the standard for accessible ones demands ({@link PdfUa}). */
    public static final String PDF = "pdf";

    /** Waits until real time is over. */
    public static final String TIMEOUT = "timeout";

    /** Walks cases through many steps of several models. */
    public static final String JOURNEY = "journey";

    /** Only says something when all other tests have run. */
    public static final String WHOLE_RUN = "whole-run";

    static final Set<String> ALL = Set.of(BROWSER, STARTED, PDF, TIMEOUT, JOURNEY, WHOLE_RUN);

    private TestTags() {}
}
