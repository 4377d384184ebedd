package org.alongside.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.form.draft.ParkedPosts;
import org.alongside.form.flow.TooManyRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page for IP addresses that have sent too many forms. */
// Before the catch-all advice.
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class TooManyRequestsAdvice {

    private final ParkedPosts parked;

    TooManyRequestsAdvice(ParkedPosts parked) {
        this.parked = parked;
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyRequests problem, HttpServletRequest request, HttpServletResponse response) {
        long seconds = Math.max(1, problem.howLong().toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ModelAndView page = new ModelAndView("form/too-many", HttpStatus.TOO_MANY_REQUESTS);
        page.addObject("minutes", (seconds + 59) / 60);
        page.addObject(
                "address",
                request.getRequestURI().substring(request.getContextPath().length()));
        // Browsers do not cache these pages, so going back would lose the input.
        parked.park(request, response).ifPresent(kept -> page.addObject("kept", kept));
        return page;
    }
}
