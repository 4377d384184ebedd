package org.alongside.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * The cookie holds a secret, and a session's id is the hash of it. So neither the database nor anything else that knows
 * an id can be used to take over a session. Behind TLS, the prefix {@code __Host-} makes browsers refuse the cookie
 * from other hosts of the same domain.
 */
@Component
class SessionCookie implements HttpSessionIdResolver, SessionIdGenerator {

    private static final String NAME = "SESSION";

    private final ThreadLocal<@Nullable Fresh> newest = new ThreadLocal<>();
    private final DefaultCookieSerializer plain = cookie(NAME);
    private final DefaultCookieSerializer secure = cookie("__Host-" + NAME);

    @Override
    public String generate() {
        Fresh fresh = Fresh.of(UUID.randomUUID().toString());
        newest.set(fresh);
        return fresh.id();
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookieFor(request).readCookieValues(request).stream()
                .map(DigestUtils::sha256Hex)
                .toList();
    }

    /** Called in the request that made the session, by the same thread; nobody else knows the secret. */
    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        Fresh fresh = newest.get();
        if (fresh != null && fresh.id().equals(id)) {
            cookieFor(request).writeCookieValue(new CookieValue(request, response, fresh.secret()));
        }
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookieFor(request).writeCookieValue(new CookieValue(request, response, ""));
    }

    private DefaultCookieSerializer cookieFor(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer cookie(String name) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private record Fresh(String id, String secret) {
        static Fresh of(String secret) {
            return new Fresh(DigestUtils.sha256Hex(secret), secret);
        }

        @Override
        public String toString() {
            return "Fresh[]";
        }
    }
}
