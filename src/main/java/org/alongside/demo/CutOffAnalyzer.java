package org.alongside.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ctrl-C while the demonstration loads, in a sentence instead of a stack trace. */
class CutOffAnalyzer extends AbstractFailureAnalyzer<CutOff> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CutOff cause) {
        return new FailureAnalysis("It was told to end.", null, cause);
    }
}
