package org.alongside.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells by an exception and its causes what kind of trouble there is. */
final class Trouble {

    /** How deep causes are followed: deeper than any framework nests them, and an end where they form a circle. */
    private static final int DEPTH = 20;

    /** PostgreSQL: character_not_in_repertoire. */
    private static final String UNREADABLE = "22021";

    private Trouble() {}

    /** Whether the database could not be reached or went away, so that trying again later is what helps. */
    static boolean isDatabaseAway(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody else changed the same thing first. */
    static boolean isOvertaken(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            // The engine's exception of the same meaning is known by name, because only the engine module may import
            // it.
            if (cause instanceof OptimisticLockingFailureException
                    || cause.getClass().getSimpleName().equals("OptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }

    /** Whether something was sent that no database can keep, such as the character NUL in an address. */
    static boolean isUnreadable(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && UNREADABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection; 57P01 to 57P03: the server is stopping, has crashed, or is still starting. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
