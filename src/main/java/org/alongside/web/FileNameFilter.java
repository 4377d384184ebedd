package org.alongside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload whose file name contains a NUL with an error page. The container rejects such a name when it parses the request,
 * on the first access to a parameter; unhandled, the exception would write the name to the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class FileNameFilter extends OncePerRequestFilter {

    /** The request attribute that says why. */
    static final String REFUSED = FileNameFilter.class.getName() + ".refused";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidFileNameException unreadable) {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
