package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Applies the rules of {@link Allow} to requests that bypass the security filter. Callers that forward to a path given
 * by a user check it here first.
 */
@Component
public class AccessCheck {

    private final AllowManager allow;

    AccessCheck(AllowManager allow) {
        this.allow = allow;
    }

    /**
     * Returns normally or throws as the filter would.
     *
     * @throws AuthorizationDeniedException when the current user may not use the page at the request's path
     */
    public void require(HttpServletRequest request) {
        Object path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        // The cached path is that of the original request.
        ServletRequestPathUtils.parseAndCache(request);
        try {
            AllowDecision decision = allow.authorize(
                    () -> SecurityContextHolder.getContext().getAuthentication(),
                    new RequestAuthorizationContext(request));
            if (!decision.isGranted()) {
                throw new AuthorizationDeniedException("Not for whoever is signed in", decision);
            }
        } finally {
            request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, path);
        }
    }
}
