package org.alongside.form.flow;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.alongside.form.draft.RandomKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Tells a browser's requests which form they belong to, at the address of that form only and until the browser is closed. */
public final class FormKeyCookie {

    private static final String NAME = "alongside_form";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String path;

    /** @param path the address of the form's first page, within the application */
    public FormKeyCookie(HttpServletRequest request, HttpServletResponse response, String path) {
        this.request = request;
        this.response = response;
        this.path = path;
    }

    /** The key that the browser sent, empty for none. */
    String key() {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(RandomKey::isKey)
                .findFirst()
                .orElse("");
    }

    public void set(String key) {
        if (!key.equals(key())) {
            add(ResponseCookie.from(NAME, key));
        }
    }

    void drop() {
        add(ResponseCookie.from(NAME, "").maxAge(0));
    }

    private void add(ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path(request.getContextPath() + path)
                        .build()
                        .toString());
    }
}
