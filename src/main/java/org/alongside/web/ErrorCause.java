package org.alongside.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells by an exception and its causes what kind of trouble there is. */
final class ErrorCause {

    /** How deep causes are followed: deeper than any framework nests them, and an end where they form a circle. */
    private static final int DEPTH = 20;

    /** PostgreSQL: character_not_in_repertoire. */
    private static final String UNREADABLE = "22021";

    private ErrorCause() {}

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
}
