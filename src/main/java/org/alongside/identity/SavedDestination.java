package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Where somebody goes on after signing in, kept where Spring Security's request cache looks for it. */
final class SavedDestination {

    private static final String ATTRIBUTE = "SPRING_SECURITY_SAVED_REQUEST";

    private SavedDestination() {}

    static void keep(HttpServletRequest request, String path) {
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(request.getContextPath() + path));
    }
}
