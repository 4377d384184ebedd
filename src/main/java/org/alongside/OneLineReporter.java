package org.alongside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Reports a failed start in one line with what to do; the exit code is then not 0. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(Alongside.class);

    @Override
    public void report(FailureAnalysis failure) {
        String action = failure.getAction() == null ? "" : " " + failure.getAction();
        log.error("Alongside did not start. {}", oneLine(failure.getDescription() + action));
        log.debug("The cause", failure.getCause());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
