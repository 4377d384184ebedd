package org.alongside.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.apache.commons.lang3.StringUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The response to a denied request: the sign-in page, a page with the reason, or "not found". */
@Component
public class AccessDeniedPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2,4}-\\d{4}-\\d{1,8}");
    private static final int LONGEST_PATH = 200;

    private final AllowManager allow;
    private final CurrentViewer viewer;
    private final CaseRecord record;
    private final RequestCache places;
    private final Optional<UnauthenticatedPost> unauthenticatedPost;

    AccessDeniedPages(
            AllowManager allow,
            CurrentViewer viewer,
            CaseRecord record,
            RequestCache places,
            Optional<UnauthenticatedPost> unauthenticatedPost) {
        this.allow = allow;
        this.viewer = viewer;
        this.record = record;
        this.places = places;
        this.unauthenticatedPost = unauthenticatedPost;
    }

    /** Called when no user is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        toSignIn(request, response);
    }

    /** Called when the signed-in user lacks permission, or a form has no valid CSRF token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            formTooOld(request, response);
            return;
        }
        AllowDecision decision = e instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof AllowDecision ours
                ? ours
                : new AllowDecision(AllowDecision.Because.NOTHING_SAID);
        switch (decision.because()) {
            case NOT_SIGNED_IN -> {
                // The account was disabled during the session.
                SecurityContextHolder.clearContext();
                if (request.getSession(false) != null) {
                    request.getSession().invalidate();
                }
                toSignIn(request, response);
            }
            case ONLY_BY_LINK -> {
                places.saveRequest(request, response);
                response.sendRedirect(request.getContextPath() + "/sign-in?only");
            }
            case PASSWORD_MUST_CHANGE -> response.sendRedirect(request.getContextPath() + "/password");
            case NOT_THEIRS -> {
                record.writeOnItsOwn(refused(request));
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            case ROLE_MISSING -> {
                new AccessDeniedReason(AccessDeniedReason.Kind.ROLE_MISSING, decision.wanted()).on(request);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            default -> {
                new AccessDeniedReason(AccessDeniedReason.Kind.OTHER, Set.of()).on(request);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        }
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForm(request)) {
            Optional<String> kept = park(request, response);
            kept.ifPresent(place -> SavedDestination.keep(request, place));
            response.sendRedirect(request.getContextPath() + "/sign-in?" + (kept.isPresent() ? "kept" : "ended"));
            return;
        }
        places.saveRequest(request, response);
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(request.getContextPath() + "/sign-in" + (hadSession ? "?ended" : ""));
    }

    private void formTooOld(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/sign-in") || path.equals("/sign-in/link")) {
            response.sendRedirect(request.getContextPath() + path + "?again");
            return;
        }
        boolean signedIn = viewer.find().isPresent();
        if (path.equals("/sign-out") && !signedIn) {
            response.sendRedirect(request.getContextPath() + "/sign-in?out");
            return;
        }
        if (!signedIn && !allow.isForEveryone(request)) {
            toSignIn(request, response);
            return;
        }
        // Keeps the input, which the page then offers for checking and resending.
        Optional<String> kept = park(request, response);
        if (kept.isPresent()) {
            response.sendRedirect(request.getContextPath() + kept.get());
            return;
        }
        new AccessDeniedReason(AccessDeniedReason.Kind.FORM_TOO_OLD, Set.of()).on(request);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private Optional<String> park(HttpServletRequest request, HttpServletResponse response) {
        return unauthenticatedPost.flatMap(keeper -> keeper.park(request, response));
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    private static RecordedAct refused(HttpServletRequest request) {
        String path = StringUtils.truncate(request.getRequestURI(), LONGEST_PATH);
        String reference = AllowManager.pathVariables(request).get("reference");
        return (reference != null && REFERENCE.matcher(reference).matches()
                        ? RecordedAct.on(reference, "refused")
                        : RecordedAct.apart("refused"))
                .fact(path);
    }
}
