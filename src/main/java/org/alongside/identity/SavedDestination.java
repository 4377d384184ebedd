package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page to open after sign-in, stored in the format of Spring Security's request cache. */
final class SavedDestination {

    private static final String ATTRIBUTE = "SPRING_SECURITY_SAVED_REQUEST";

    private SavedDestination() {}

    static void keep(HttpServletRequest request, String path) {
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(request.getContextPath() + path));
    }
}
