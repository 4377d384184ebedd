package org.alongside.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;

/** Tells by an exception and its causes whether a form had more fields than the web server takes. */
final class TooManyFields {

    /** How deep causes are followed: deeper than any framework nests them, and an end where they form a circle. */
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

    /** The container throws one exception for whatever is wrong with parameters; only adding one to the others counts them. */
    private static boolean isOfTheCount(Throwable cause) {
        return cause instanceof InvalidParameterException
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().equals(Parameters.class.getName())
                && cause.getStackTrace()[0].getMethodName().equals("addParameter");
    }
}
