package org.alongside.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells by an exception and its causes whether the database, and not what we asked of it, is the trouble. */
public final class Outage {

    /** How deep causes are followed: deeper than any framework nests them, and an end where they form a circle. */
    private static final int DEPTH = 20;

    private Outage() {}

    /** Whether the database could not be reached, went away or is full, so that trying again later is what helps. */
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

    /** What lies at the bottom, in one line. */
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

    /** A connection that broke is taken from the transaction at once; giving the transaction up then fails once more. */
    private static boolean isOfThePool(SQLException thrown) {
        return thrown.getSQLState() == null && "Connection is closed".equals(thrown.getMessage());
    }

    /** Class 08: connection; 53: the disk is full, or memory or connections are; 57P01 to 57P03: stopping, crashed, starting. */
    private static boolean isOfTheServer(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
