package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Signs a user in by link, with a new session id and CSRF token as after a password sign-in. */
@Component
public class SignIn {

    private final SignInLinks links;
    private final SecurityContextRepository contexts;
    private final RequestCache places;
    private final SessionAuthenticationStrategy session;
    private final List<SignInListener> listeners;

    SignIn(
            SignInLinks links,
            SecurityContextRepository contexts,
            RequestCache places,
            CsrfTokenRepository tokens,
            List<SignInListener> listeners) {
        this.listeners = listeners;
        this.links = links;
        this.contexts = contexts;
        this.places = places;
        this.session = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    /** Whether a one-time link is still valid. Does not consume it. */
    public boolean isUsable(String token) {
        return links.isUsable(token);
    }

    /**
     * Consumes the link and signs the user in.
     *
     * @return the page to continue with; empty when the link is unknown, used or expired
     */
    public Optional<String> byLink(String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> account = links.use(token);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        signIn(new SignedIn(account.get()), request, response);
        listeners.forEach(listener -> listener.signedIn(account.get(), request, response));
        SavedRequest place = places.getRequest(request, response);
        places.removeRequest(request, response);
        return Optional.of(place == null ? request.getContextPath() + "/" : place.getRedirectUrl());
    }

    /**
     * Signs a user in for one page and those below it, without the account's roles. Used by links that are bound to one
     * purpose.
     */
    public void forOnly(UUID account, String address, HttpServletRequest request, HttpServletResponse response) {
        signIn(new SignedIn(account, address), request, response);
    }

    /** Whether this person may sign in by link: not when staff use single sign-on with a second factor. */
    public boolean mayUseLinks(UUID account) {
        return links.mayBeUsedBy(account);
    }

    /** As above, for an account just read. */
    public boolean mayUseLinks(Account account) {
        return links.mayBeUsedBy(account);
    }

    private void signIn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = who.authentication();
        session.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
