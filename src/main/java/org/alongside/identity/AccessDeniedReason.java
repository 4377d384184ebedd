package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused with 403, for the error page to say it in plain words and name a way on.
 *
 * @param kind what stood in the way
 * @param roles the roles of which one is needed, when a role is missing
 */
public record AccessDeniedReason(Kind kind, Set<Role> roles) {

    private static final String ATTRIBUTE = AccessDeniedReason.class.getName();

    /** What stood in the way. */
    public enum Kind {
        /** The person lacks a role. */
        ROLE_MISSING,
        /** The form was open too long, or came from elsewhere: its protection against forged forms no longer fits. */
        FORM_TOO_OLD,
        /** Anything else. */
        OTHER
    }

    /** The refusal that led to the error page for this request, when there was one. */
    public static @Nullable AccessDeniedReason of(HttpServletRequest request) {
        return (AccessDeniedReason) request.getAttribute(ATTRIBUTE);
    }

    void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
