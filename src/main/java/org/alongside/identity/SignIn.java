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

/** Signs somebody in by a link, as the form does by a password: with a new session id and a new form token. */
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
        signIn(new SignedIn(account.get()), request, response);
        SavedRequest place = places.getRequest(request, response);
        places.removeRequest(request, response);
        return Optional.of(place == null ? request.getContextPath() + "/" : place.getRedirectUrl());
    }

    /**
     * Signs somebody in for one thing: for the page at this address and those below it, without any of the person's roles.
     * Whoever has used a link that is bound to that thing comes in this way.
     */
    public void forOnly(UUID account, String address, HttpServletRequest request, HttpServletResponse response) {
        signIn(new SignedIn(account, address), request, response);
    }

    /** Whether links may lead this person in: not where staff have a sign-in of the council with its second factor. */
    public boolean mayUseLinks(UUID account) {
        return links.mayBeUsedBy(account);
    }

    /** The same of an account that was read just now. */
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
