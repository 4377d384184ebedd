package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was denied with 403, for an error page in plain words with a next step.
 *
 * @param kind the reason
 * @param roles any one of these is needed, when a role is missing
 */
public record AccessDeniedReason(Kind kind, Set<Role> roles) {

    private static final String ATTRIBUTE = AccessDeniedReason.class.getName();

    /** The reasons. */
    public enum Kind {
        /** The person lacks a role. */
        ROLE_MISSING,
        /** The CSRF token is invalid: the form was open too long or came from another site. */
        FORM_TOO_OLD,
        /** Any other reason. */
        OTHER
    }

    /** The denial that led to the error page for this request, if any. */
    public static @Nullable AccessDeniedReason of(HttpServletRequest request) {
        return (AccessDeniedReason) request.getAttribute(ATTRIBUTE);
    }

    void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
