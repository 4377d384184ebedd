package org.alongside;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ctrl-C during the start: suppresses errors that only result from the shutdown. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ToldToEndAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return isEnding() ? new FailureAnalysis("It was told to end while it started.", null, failure) : null;
    }

    /** The only test the JVM offers: it accepts no hooks once shutdown has begun. */
    private static boolean isEnding() {
        Thread hook = new Thread(() -> {}, "never-started");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
