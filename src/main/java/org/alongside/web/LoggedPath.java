package org.alongside.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The path of a request as it may stand in a log: without the keys of links that open something for one person. */
final class LoggedPath {

    /** Keys have 22 characters or more; an id, which opens nothing by itself, has its five groups. */
    private static final Pattern KEY =
            Pattern.compile("(?<=/)(?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/|$))[A-Za-z0-9_-]{20,}");

    private LoggedPath() {}

    static String of(HttpServletRequest request) {
        return KEY.matcher(request.getRequestURI()).replaceAll("…");
    }
}
