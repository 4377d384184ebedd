package org.alongside.document.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what is larger than anything we read with the page that says so. It stands before everything that asks for a
 * parameter, because the container reads a form with files to its end for the first of these, and then finds none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TooLargeFilter extends OncePerRequestFilter {

    private final long largest;

    TooLargeFilter(MultipartProperties multipart) {
        this.largest = multipart.getMaxRequestSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
