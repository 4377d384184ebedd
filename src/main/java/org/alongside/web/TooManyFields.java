package org.alongside.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;

/** Detects from the cause chain that a form had more fields than the web server accepts. */
final class TooManyFields {

    /** The search limit: deeper than frameworks nest causes, and a guard against cycles. */
    private static final int DEPTH = 20;

    private TooManyFields() {}

    static boolean isBehind(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            if (cause instanceof FileCountLimitExceededException || isOfTheCount(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The container has one exception for all parameter errors; only the count is checked while adding one. */
    private static boolean isOfTheCount(Throwable cause) {
        return cause instanceof InvalidParameterException
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().equals(Parameters.class.getName())
                && cause.getStackTrace()[0].getMethodName().equals("addParameter");
    }
}
