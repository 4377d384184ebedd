package org.alongside.form.draft;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Allow;
import org.alongside.identity.AllowManager;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.UnauthenticatedPost;
import org.apache.commons.lang3.StringUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that arrived after the session had ended. What was typed is kept for a day under a random key that only the
 * browser has, and goes back to the page it was typed on and to no other. It is given back by handing it to that page, so
 * whoever signs in sees it only where they may be.
 */
@Component
public class ParkedPosts implements UnauthenticatedPost {

    /** Where people find what was kept, when the page they were on needs somebody who is signed in. */
    public static final String ADDRESS = "/kept";

    /** The same for public pages. */
    public static final String PUBLIC_ADDRESS = "/kept/here";

    /** Names who the page was drawn for, so that nobody else who signs in at the same browser is offered the words. */
    private static final String WHO = "_who";

    private static final String COOKIE = "alongside_kept";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LARGEST = 300_000;
    private static final int PER_SENDER = 20;
    private static final int ALTOGETHER = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentViewer viewers;
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    ParkedPosts(
            JdbcClient jdbc, Clock clock, CurrentViewer viewers, ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.viewers = viewers;
        this.mapping = mapping;
    }

    /**
     * What was kept.
     *
     * @param path where it was typed
     * @param posted the parameters of the request, without the ones that belong to the ended session
     */
    public record Parked(String path, Map<String, String[]> posted) {}

    @Override
    @Transactional
    public Optional<String> park(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String[]> posted = new LinkedHashMap<>(request.getParameterMap());
        // Only pages that hold a form say which page they are, or ask to be kept; a sign-in page does neither.
        if (!posted.containsKey("_page") && !posted.containsKey("_keep")) {
            return Optional.empty();
        }
        Optional<Allow> allow = allow(request);
        if (allow.isEmpty() || posted.keySet().stream().anyMatch(name -> name.contains("password"))) {
            return Optional.empty();
        }
        posted.remove("_csrf");
        String json = JSON.writeValueAsString(posted);
        String sender = RandomKey.hash("sender " + request.getRemoteAddr());
        if (json.length() > LARGEST || !hasRoom(sender)) {
            return Optional.empty();
        }
        String key = RandomKey.random();
        jdbc.sql("""
                        insert into parked_post (key_hash, path, posted, sender_hash, parked_at)
                        values (:key, :path, :posted, :sender, :now)
                        """)
                .param("key", RandomKey.hash(key))
                .param("path", page(request))
                .param("posted", json)
                .param("sender", sender)
                .param("now", now())
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, key, KEPT));
        return Optional.of(allow.get().everyone() && owner(posted).isEmpty() ? PUBLIC_ADDRESS : ADDRESS);
    }

    /** What was kept for this browser, if it is not too old and was typed by whoever is signed in now, or by nobody known. */
    @Transactional(readOnly = true)
    public Optional<Parked> find(HttpServletRequest request) {
        return key(request).flatMap(key -> jdbc.sql(
                        "select path, posted from parked_post where key_hash = :key and parked_at > :since")
                .param("key", RandomKey.hash(key))
                .param("since", now().minus(KEPT))
                .query((row, number) -> new Parked(
                        row.getString("path"),
                        JSON.readValue(row.getString("posted"), new TypeReference<Map<String, String[]>>() {})))
                .optional()
                .filter(this::isOfViewer));
    }

    private boolean isOfViewer(Parked parked) {
        String owner = owner(parked.posted());
        return owner.isEmpty()
                || viewers.find()
                        .filter(viewer -> viewer.id().toString().equals(owner))
                        .isPresent();
    }

    private static String owner(Map<String, String[]> posted) {
        String[] who = posted.get(WHO);
        return who == null || who.length == 0 ? "" : who[0];
    }

    /** Forgets what was kept for this browser. */
    @Transactional
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(key -> jdbc.sql("delete from parked_post where key_hash = :key")
                .param("key", RandomKey.hash(key))
                .update());
        if (!response.isCommitted()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
    }

    /** Anybody may send here, so there is a limit to each sender and to all of them together. */
    private boolean hasRoom(String sender) {
        jdbc.sql("delete from parked_post where parked_at < :since")
                .param("since", now().minus(KEPT))
                .update();
        long ofSender = jdbc.sql("select count(*) from parked_post where sender_hash = :sender and parked_at > :since")
                .param("sender", sender)
                .param("since", now().minusHours(1))
                .query(Long.class)
                .single();
        long all =
                jdbc.sql("select count(*) from parked_post").query(Long.class).single();
        return ofSender < PER_SENDER && all < ALTOGETHER;
    }

    /** Who may use the page that the form was sent to; nothing when there is no such page. */
    private Optional<Allow> allow(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = pages().getHandler(request);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod method)) {
                return Optional.empty();
            }
            return AllowManager.allow(method);
        } catch (Exception e) {
            // Not a page that takes this kind of request.
            return Optional.empty();
        }
    }

    private RequestMappingHandlerMapping pages() {
        return mapping.stream().filter(each -> each.getOrder() == 0).findFirst().orElseGet(() -> mapping.stream()
                .findFirst()
                .orElseThrow());
    }

    /** The page that the form stands on: a button with an address of its own sends the form below that page. */
    private String page(HttpServletRequest request) {
        String path = path(request);
        return isPage(request) ? path : StringUtils.substringBeforeLast(path, "/");
    }

    private boolean isPage(HttpServletRequest request) {
        try {
            return pages().getHandler(new HttpServletRequestWrapper(request) {
                        @Override
                        public String getMethod() {
                            return "GET";
                        }
                    })
                    != null;
        } catch (Exception e) {
            // Nothing answers a GET there.
            return false;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static Optional<String> key(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? List.<Cookie>of() : Arrays.asList(cookies))
                .stream()
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .filter(RandomKey::isKey)
                        .findFirst();
    }

    private static String cookie(HttpServletRequest request, String key, Duration age) {
        return ResponseCookie.from(COOKIE, key)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(age)
                .build()
                .toString();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
