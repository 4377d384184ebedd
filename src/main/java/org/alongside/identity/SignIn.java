package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Signs somebody in by a one-time link, as the form does by a password: with a new session id and a new form token. */
@Component
public class SignIn {

    private final SignInLinks links;
    private final SecurityContextRepository contexts;
    private final RequestCache places;
    private final SessionAuthenticationStrategy session;

    SignIn(SignInLinks links, SecurityContextRepository contexts, RequestCache places, CsrfTokenRepository tokens) {
        this.links = links;
        this.contexts = contexts;
        this.places = places;
        this.session = new CompositeSessionAuthenticationStrategy(
                java.util.List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /**
     * Uses up the link and signs in.
     *
     * @return where to go on; nothing when the link was used before, is too old or never was
     */
    public Optional<String> byLink(String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> account = links.use(token);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        Authentication authentication = new SignedIn(account.get()).authentication();
        session.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SavedRequest place = places.getRequest(request, response);
        places.removeRequest(request, response);
        return Optional.of(place == null ? request.getContextPath() + "/" : place.getRedirectUrl());
    }
}
