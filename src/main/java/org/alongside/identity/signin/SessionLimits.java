package org.alongside.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.AccountRows;
import org.alongside.identity.AccountSessions;
import org.alongside.identity.Role;
import org.alongside.identity.SignInListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long a sign-in lasts without a request, and in all, by the strictest of the account's roles. The times are those
 * of the session, which a moved clock does not change.
 */
@Component
class SessionLimits implements SignInListener {

    private static final String ENDS = SessionLimits.class.getName() + ".ends";

    private final AccountRows accounts;
    private final Map<Role, Duration> idle;
    private final Map<Role, Duration> longest;

    SessionLimits(
            AccountRows accounts,
            @Value("${alongside.sign-in.idle:administrator=30m,manager=1h}") List<String> idle,
            @Value("${alongside.sign-in.longest:administrator=8h,manager=10h,officer=12h,sponsor=12h,"
                            + "panel-chair=24h,panel-member=24h,contributor=24h}")
                    List<String> longest) {
        this.accounts = accounts;
        this.idle = times(idle);
        this.longest = times(longest);
    }

    @Override
    public void signedIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
        Set<Role> roles = accounts.find(account).orElseThrow().roles();
        HttpSession session = request.getSession();
        shortest(idle, roles).ifPresent(time -> session.setMaxInactiveInterval((int) time.toSeconds()));
        shortest(longest, roles)
                .ifPresent(time -> session.setAttribute(ENDS, session.getLastAccessedTime() + time.toMillis()));
        session.setAttribute(AccountSessions.STARTED, session.getLastAccessedTime());
        session.setAttribute(AccountSessions.BROWSER, BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Ends a session whose time is over; the person signs in again, with what they typed kept. */
    static OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                HttpSession session = request.getSession(false);
                if (session != null
                        && session.getAttribute(ENDS) instanceof Long ends
                        && session.getLastAccessedTime() >= ends) {
                    session.invalidate();
                }
                chain.doFilter(request, response);
            }
        };
    }

    private static Optional<Duration> shortest(Map<Role, Duration> times, Set<Role> roles) {
        return roles.stream().filter(times::containsKey).map(times::get).min(Duration::compareTo);
    }

    private static Map<Role, Duration> times(List<String> written) {
        Map<Role, Duration> times = new EnumMap<>(Role.class);
        for (String each : written) {
            String[] parts = each.strip().split("=", 2);
            times.put(
                    Role.valueOf(parts[0].strip().toUpperCase(Locale.ROOT).replace('-', '_')),
                    DurationStyle.detectAndParse(parts[1].strip()));
        }
        return times;
    }
}
