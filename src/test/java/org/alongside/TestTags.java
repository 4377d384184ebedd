package org.alongside;

import java.util.Set;

/**
 * Tags of slow tests, left out by the quick loops ({@code pom.xml}, profiles {@code quick} and {@code module};
 * docs/adr/0086), because they are seldom affected by a change.
 */
public final class TestTags {

    /** Opens pages in a real browser. Included in {@link org.alongside.browser.WithBrowser}. */
    public static final String BROWSER = "browser";

    /** Starts the application in its own process ({@link Started}). */
    public static final String STARTED = "started";

    /** Validates a PDF for accessibility ({@link PdfUa}). */
    public static final String PDF = "pdf";

    /** Waits for real time to pass. */
    public static final String TIMEOUT = "timeout";

    /** Takes cases through many steps of several models. */
    public static final String JOURNEY = "journey";

    /** Meaningful only after all other tests. */
    public static final String WHOLE_RUN = "whole-run";

    static final Set<String> ALL = Set.of(BROWSER, STARTED, PDF, TIMEOUT, JOURNEY, WHOLE_RUN);

    private TestTags() {}
}
