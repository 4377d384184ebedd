package org.alongside.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Classifies an exception by its cause chain. */
final class ErrorCause {

    /** The search limit: deeper than frameworks nest causes, and a guard against cycles. */
    private static final int DEPTH = 20;

    /** PostgreSQL: character_not_in_repertoire. */
    private static final String UNREADABLE = "22021";

    private ErrorCause() {}

    /** Whether it is an optimistic-lock conflict. */
    static boolean isOvertaken(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            // Compares the engine's equivalent by name, because only the engine module may import it.
            if (cause instanceof OptimisticLockingFailureException
                    || cause.getClass().getSimpleName().equals("OptimisticLockingException")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the input cannot be stored, such as a NUL character in a URL. */
    static boolean isUnreadable(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && UNREADABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
