package org.alongside.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits requests of signed-out users to what a public form can hold, so that they cannot make the server write large
 * files. Runs after the session filter, which identifies the user, and before anything that reads the body; multipart
 * bodies of unknown length are rejected.
 */
@Component
@Order(SignedOutLimitFilter.BEHIND_THE_SESSION)
class SignedOutLimitFilter extends OncePerRequestFilter {

    /** Directly after the session filter. */
    static final int BEHIND_THE_SESSION = SessionRepositoryFilter.DEFAULT_ORDER + 1;

    private final SecurityContextRepository contexts;
    private final long largest;

    SignedOutLimitFilter(
            SecurityContextRepository contexts, @Value("${alongside.public-forms.max-size:1MB}") DataSize largest) {
        this.contexts = contexts;
        this.largest = largest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLarge(request) && !isSignedIn(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isLarge(HttpServletRequest request) {
        String type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return request.getContentLengthLong() > largest || files && request.getContentLengthLong() < 0;
    }

    private boolean isSignedIn(HttpServletRequest request) {
        Authentication who = contexts.loadDeferredContext(request).get().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
