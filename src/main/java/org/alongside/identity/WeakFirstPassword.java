package org.alongside.identity;

import org.alongside.identity.password.PasswordStrength;
import org.alongside.identity.password.PasswordStrength.Weakness;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The first administrator's password from the settings may not be used. */
final class WeakFirstPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakFirstPassword(Weakness weakness) {
        super("The first administrator's password in the settings is "
                + switch (weakness) {
                    case TOO_SHORT -> "too short: it needs at least " + PasswordStrength.SHORTEST + " characters.";
                    case TOO_LONG -> "too long: it can have 72 characters at most.";
                    case EASY_TO_GUESS -> "easy to guess.";
                });
    }

    /** Reports it as a sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WeakFirstPassword> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, WeakFirstPassword cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Set ALONGSIDE_FIRST_ADMINISTRATOR_PASSWORD to three random words and start again.",
                    cause);
        }
    }
}
