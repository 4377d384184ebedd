package org.alongside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows an error page when the database is unavailable. It precedes the session and sign-in filters, which are the
 * first to query it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private final ErrorPages pages;

    DatabaseAwayFilter(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            LOG.warn(
                    "The database cannot be used: {} {} was answered with 503",
                    request.getMethod(),
                    LoggedPath.of(request));
            pages.databaseAway(request, response);
        }
    }

    /** Also for the container's error dispatch, which runs the session and sign-in filters again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
