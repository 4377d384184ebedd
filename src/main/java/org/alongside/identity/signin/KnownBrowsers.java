package org.alongside.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.SignInListener;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie that a browser has signed in to an account. Such a browser has guesses of its own, so that
 * nobody else can use them up. The cookie signs nobody in.
 */
@Component
@Transactional
public class KnownBrowsers implements SignInListener {

    private static final String NAME = "known-browser";
    private static final Duration KEPT_FOR = Duration.ofDays(400);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBrowsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hash of the cookie that this browser sends; null without one. */
    static @Nullable String hash(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, nameFor(request));
        return cookie == null || cookie.getValue().isBlank() ? null : DigestUtils.sha256Hex(cookie.getValue());
    }

    @Transactional(readOnly = true)
    boolean isKnown(String hash, UUID account) {
        return jdbc.sql("select exists (select from known_browser where token_hash = :hash and account = :account)")
                .param("hash", hash)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** One cookie for all accounts that are used in a browser; a value that we did not set is replaced. */
    @Override
    public void signedIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        jdbc.sql("delete from known_browser where last_at < :old")
                .param("old", Timestamp.from(now.minus(KEPT_FOR)))
                .update();
        Optional<String> known = Optional.ofNullable(hash(request)).filter(this::isOurs);
        String hash = known.orElseGet(() -> {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token));
            return DigestUtils.sha256Hex(token);
        });
        jdbc.sql("insert into known_browser (token_hash, account, last_at) values (:hash, :account, :now)"
                        + " on conflict (token_hash, account) do update set last_at = :now")
                .param("hash", hash)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    private boolean isOurs(String hash) {
        return jdbc.sql("select exists (select from known_browser where token_hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private static String cookie(HttpServletRequest request, String token) {
        return ResponseCookie.from(nameFor(request), token)
                .path("/")
                .maxAge(KEPT_FOR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** The prefix makes browsers refuse this cookie from other hosts of the council's domain. */
    private static String nameFor(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + NAME;
    }
}
