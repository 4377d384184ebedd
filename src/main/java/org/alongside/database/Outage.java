package org.alongside.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells database outages from failed statements, by an exception and its causes. */
public final class Outage {

    /** Maximum depth of causes: more than any framework nests, and a guard against cycles. */
    private static final int DEPTH = 20;

    private Outage() {}

    /** Whether the database is unreachable, stopped or full, so that a later retry can succeed. */
    public static boolean isBehind(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && (isOfTheServer(sql.getSQLState()) || isOfThePool(sql))) {
                return true;
            }
        }
        return false;
    }

    /** The root cause in one line. */
    static String reason(Throwable thrown) {
        Throwable deepest = thrown;
        for (int depth = 0; deepest.getCause() != null && depth < DEPTH; depth++) {
            deepest = deepest.getCause();
            if (deepest instanceof SQLException && !(deepest instanceof SQLTransientConnectionException)) {
                break;
            }
        }
        return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
    }

    /** A broken connection is removed from the transaction at once, so that the rollback fails as well. */
    private static boolean isOfThePool(SQLException thrown) {
        return thrown.getSQLState() == null && "Connection is closed".equals(thrown.getMessage());
    }

    /**
     * Class 08: connection; 53: insufficient disk, memory or connections; 57P01 to 57P03: shutdown, crash, startup.
     */
    private static boolean isOfTheServer(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
