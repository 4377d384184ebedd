package org.alongside.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Maps all modules' exceptions to pages. Modules annotate theirs with {@code @ResponseStatus}; others are internal
 * errors, which are logged and never shown.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ExceptionPages {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionPages.class);

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView refuse(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // Spring Security's own filter chooses between the sign-in page and the 403 page.
            throw thrown;
        }
        if (Outage.isBehind(thrown)) {
            // The outermost filter writes the page; any further query from here would fail too.
            throw thrown instanceof RuntimeException ? thrown : new ServletException(thrown);
        }
        HttpStatus status = status(thrown);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), LoggedPath.of(request), thrown);
        }
        // Through the container, so that the page is rendered after this request's transaction has ended.
        response.sendError(status.value());
        return new ModelAndView();
    }

    private static HttpStatus status(Exception thrown) {
        if (thrown instanceof MethodArgumentTypeMismatchException no
                && no.getParameter().hasParameterAnnotation(PathVariable.class)) {
            // An invalid id in a path is treated like an unknown one.
            return HttpStatus.NOT_FOUND;
        }
        if (thrown instanceof ErrorResponse response) {
            return orServerError(HttpStatus.resolve(response.getStatusCode().value()));
        }
        ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (declared != null) {
            return declared.code();
        }
        if (ErrorCause.isOvertaken(thrown)) {
            return HttpStatus.CONFLICT;
        }
        if (ErrorCause.isUnreadable(thrown)
                || thrown instanceof org.apache.tomcat.util.http.InvalidParameterException
                || thrown instanceof org.springframework.beans.TypeMismatchException
                || thrown instanceof org.springframework.http.converter.HttpMessageNotReadableException
                || thrown instanceof org.springframework.validation.BindException) {
            return HttpStatus.BAD_REQUEST;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static HttpStatus orServerError(@Nullable HttpStatus status) {
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
