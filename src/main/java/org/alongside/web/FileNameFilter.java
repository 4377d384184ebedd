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
 * Answers a file whose name has a NUL in it with a page that says so. The container refuses such a name while it reads the form,
 * whoever first asks for a field of it; left alone it would write the name into the log.
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
