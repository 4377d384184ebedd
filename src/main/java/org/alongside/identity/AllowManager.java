package org.alongside.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides by the {@link Allow} of the controller method that would handle the request. It runs in the security filter
 * and uses the dispatcher's handler mappings, so that no page bypasses it; pages without a declaration are denied.
 */
@Component
public class AllowManager implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(AllowManager.class);

    private final ApplicationContext context;
    private final CurrentViewer viewer;
    private volatile @Nullable List<HandlerMapping> mappings;

    AllowManager(ApplicationContext context, CurrentViewer viewer) {
        this.context = context;
        this.viewer = viewer;
    }

    @Override
    public AllowDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext requested) {
        HttpServletRequest request = requested.getRequest();
        Object handler;
        try {
            handler = handler(request);
        } catch (ServletException e) {
            // No handler for this path, method or type: the dispatcher answers without running one.
            return new AllowDecision(AllowDecision.Because.PERMITTED);
        }
        if (handler == null || handler instanceof ResourceHttpRequestHandler) {
            return new AllowDecision(AllowDecision.Because.PERMITTED);
        }
        return handler instanceof HandlerMethod method
                ? decide(method, request)
                : new AllowDecision(AllowDecision.Because.NOTHING_SAID);
    }

    /** Whether the page at the request's path needs no sign-in. */
    boolean isForEveryone(HttpServletRequest request) {
        try {
            return handler(request) instanceof HandlerMethod method
                    && allow(method).filter(Allow::everyone).isPresent();
        } catch (ServletException e) {
            return false;
        }
    }

    /** The declaration for this controller method. */
    public static Optional<Allow> allow(HandlerMethod method) {
        Allow onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
        return Optional.ofNullable(
                onMethod != null
                        ? onMethod
                        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class));
    }

    private AllowDecision decide(HandlerMethod method, HttpServletRequest request) {
        Optional<Allow> said = allow(method);
        if (said.isEmpty()) {
            LOG.error("Refused: {} has no @Allow", method.getShortLogMessage());
            return new AllowDecision(AllowDecision.Because.NOTHING_SAID);
        }
        Allow allow = said.get();
        if (allow.everyone()) {
            return new AllowDecision(AllowDecision.Because.PERMITTED);
        }
        Optional<Account> account = viewer.account();
        if (account.isEmpty()) {
            return new AllowDecision(AllowDecision.Because.NOT_SIGNED_IN);
        }
        Optional<String> within = viewer.within();
        if (within.isPresent() && !allow.byAnyLink() && !isWithin(request, within.get())) {
            return new AllowDecision(AllowDecision.Because.ONLY_BY_LINK);
        }
        if (account.get().mustChangePassword()
                && !request.getRequestURI().equals(request.getContextPath() + "/password")) {
            return new AllowDecision(AllowDecision.Because.PASSWORD_MUST_CHANGE);
        }
        Viewer person = account.get().viewer();
        if (allow.roles().length > 0 && !person.hasAny(allow.roles())) {
            Set<Role> wanted = EnumSet.noneOf(Role.class);
            wanted.addAll(List.of(allow.roles()));
            return new AllowDecision(AllowDecision.Because.ROLE_MISSING, wanted);
        }
        if (allow.on() != CaseAccessRule.class
                && !context.getBean(allow.on()).permits(person, pathVariables(request))) {
            return new AllowDecision(AllowDecision.Because.NOT_THEIRS);
        }
        return new AllowDecision(AllowDecision.Because.PERMITTED);
    }

    private static boolean isWithin(HttpServletRequest request, String address) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(address) || path.startsWith(address + "/");
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private @Nullable Object handler(HttpServletRequest request) throws ServletException {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (HandlerMapping mapping : mappings()) {
            try {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return chain.getHandler();
                }
            } catch (ServletException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
        return null;
    }

    /** Resolved on the first request: the mappings need the controllers, which need many other beans. */
    private List<HandlerMapping> mappings() {
        List<HandlerMapping> found = mappings;
        if (found == null) {
            found =
                    BeanFactoryUtils.beansOfTypeIncludingAncestors(context, HandlerMapping.class, true, false)
                            .values()
                            .stream()
                            .sorted(AnnotationAwareOrderComparator.INSTANCE)
                            .toList();
            mappings = found;
        }
        return found;
    }
}
