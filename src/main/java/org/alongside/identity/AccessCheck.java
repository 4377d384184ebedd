package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks the rules of {@link Allow} for a request that did not come through the door itself. A forward within the
 * application passes no door, so whoever forwards to a page that somebody else names asks here first.
 */
@Component
public class AccessCheck {

    private final AllowManager allow;

    AccessCheck(AllowManager allow) {
        this.allow = allow;
    }

    /**
     * Lets the request pass, or throws as the door would.
     *
     * @throws AuthorizationDeniedException when whoever is signed in may not use the page that the request would reach
     */
    public void require(HttpServletRequest request) {
        Object path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        // The path was taken apart for the address that was asked for first.
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
