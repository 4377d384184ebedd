package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** A request's path for logs, without the keys of personal links. */
final class LoggedPath {

    /** Keys have at least 22 characters; ids, which open nothing on their own, have five groups. */
    private static final Pattern KEY =
            Pattern.compile("(?<=/)(?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/|$))[A-Za-z0-9_-]{20,}");

    private LoggedPath() {}

    static String of(HttpServletRequest request) {
        return KEY.matcher(request.getRequestURI()).replaceAll("…");
    }
}
