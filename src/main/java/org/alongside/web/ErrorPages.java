package org.alongside.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.identity.AccessDeniedReason;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

/**
 * Error pages: what happened, what was kept, what to do and who to contact. Their texts are the messages {@code
 * web.error.<kind>.*}; the kind is the status, {@code form-too-old}, {@code busy}, {@code file-name} or
 * {@code too-many-fields}.
 */
@Component
class ErrorPages {

    /** Retry-After in seconds when the database is unavailable. */
    static final String SOON = "15";

    private static final Set<String> KINDS =
            Set.of("400", "403", "404", "405", "408", "409", "413", "429", "500", "503");

    private final ViewResolver views;
    private final ObjectProvider<ResourceUrlProvider> assets;

    ErrorPages(@Lazy ViewResolver thymeleafViewResolver, ObjectProvider<ResourceUrlProvider> assets) {
        this.views = thymeleafViewResolver;
        this.assets = assets;
    }

    /** The page for a status, or the nearest one available. */
    ModelAndView page(HttpStatus status, HttpServletRequest request) {
        AccessDeniedReason refusal = AccessDeniedReason.of(request);
        ModelAndView page = new ModelAndView("web/error", Map.of("kind", kind(status, refusal, request)));
        if (refusal != null && refusal.kind() == AccessDeniedReason.Kind.ROLE_MISSING) {
            page.addObject("rolesNeeded", refusal.roles());
        }
        page.setStatus(status);
        return page;
    }

    /**
     * Writes the page for an unavailable database directly to the response, without session or sign-in, which would
     * query it. Does nothing if the response is committed.
     */
    void databaseAway(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        Headers.write(response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        // The filter that adds asset hashes is further in and was left with the exception.
        new ResourceUrlEncodingFilter()
                .doFilter(
                        request,
                        response,
                        (wrapped, answer) -> render((HttpServletRequest) wrapped, (HttpServletResponse) answer));
    }

    private void render(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets.getObject());
        try {
            View view = views.resolveViewName("web/error", Locale.UK);
            if (view == null) {
                throw new IllegalStateException("There is no view web/error");
            }
            view.render(Map.of("kind", "503", "databaseAway", true), request, response);
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static String kind(HttpStatus status, @Nullable AccessDeniedReason refusal, HttpServletRequest request) {
        if (refusal != null && refusal.kind() == AccessDeniedReason.Kind.FORM_TOO_OLD) {
            return "form-too-old";
        }
        if (request.getAttribute(SlowSenderValve.REFUSED) != null && status == HttpStatus.SERVICE_UNAVAILABLE) {
            return "busy";
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE && TooManyFields.isBehind(thrown(request))) {
            return "too-many-fields";
        }
        if (request.getAttribute(FileNameFilter.REFUSED) != null && status == HttpStatus.BAD_REQUEST) {
            return "file-name";
        }
        String code = Integer.toString(status.value());
        if (KINDS.contains(code)) {
            return code;
        }
        return status.is4xxClientError() ? "400" : "500";
    }

    /** The container's status, or that of a rejected body; 500 if neither is set. */
    static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(SlowSenderValve.REFUSED) instanceof Integer refused) {
            return HttpStatus.valueOf(refused);
        }
        if (TooManyFields.isBehind(thrown(request))) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (thrown(request) instanceof InvalidParameterException) {
            // A filter read parameters that the container cannot decode.
            return HttpStatus.BAD_REQUEST;
        }
        @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        @Nullable HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}
