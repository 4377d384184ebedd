package org.alongside.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in one sentence that a server does not respond or refuses the sign-in. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, PSQLException cause) {
        String state = cause.getSQLState();
        if (state == null || !isAboutTheConnection(state)) {
            return null;
        }
        return new FailureAnalysis(
                "The database does not let us in (" + cause.getMessage() + ").",
                "Check spring.datasource.url, spring.datasource.username and spring.datasource.password, and that the server runs.",
                cause);
    }

    /** Class 08: connection failure; 28: invalid authorisation; 3D: unknown database. */
    private static boolean isAboutTheConnection(String state) {
        return PSQLState.isConnectionError(state)
                || state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("3D");
    }
}
