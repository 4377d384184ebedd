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
import org.alongside.form.answer.PostedPage;
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
 * Forms posted after the session ended. The input is kept for a day under a random key known only to the browser, and
 * is returned only by forwarding it to the page it was typed on, so that the signed-in user sees it only where they
 * have access.
 */
@Component
public class ParkedPosts implements UnauthenticatedPost {

    /** The address of kept input for pages that need a sign-in. */
    public static final String ADDRESS = "/kept";

    /** The same for public pages. */
    public static final String PUBLIC_ADDRESS = "/kept/here";

    /** The user for whom the page was rendered, so that input is not offered to another user of the same browser. */
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
     * Kept input.
     *
     * @param path where it was typed
     * @param posted the request's parameters, without those of the ended session
     */
    public record Parked(String path, Map<String, String[]> posted) {}

    @Override
    @Transactional
    public Optional<String> park(HttpServletRequest request, HttpServletResponse response) {
        if (PostedPage.asksForQuestions(request)) {
            return Optional.empty();
        }
        Map<String, String[]> posted = new LinkedHashMap<>(request.getParameterMap());
        // Only pages with a form name their page or ask to be kept; the sign-in page does neither.
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

    /** Kept input for this browser, unless expired or typed by another user. */
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

    /** Deletes this browser's kept input. */
    @Transactional
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(key -> jdbc.sql("delete from parked_post where key_hash = :key")
                .param("key", RandomKey.hash(key))
                .update());
        if (!response.isCommitted()) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
    }

    /** Limits input per sender and in total, because the endpoint is public. */
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

    /** The access rule of the page the form was sent to; empty when the page does not exist. */
    private Optional<Allow> allow(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = pages().getHandler(request);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod method)) {
                return Optional.empty();
            }
            return AllowManager.allow(method);
        } catch (Exception e) {
            // No handler for this request.
            return Optional.empty();
        }
    }

    private RequestMappingHandlerMapping pages() {
        return mapping.stream().filter(each -> each.getOrder() == 0).findFirst().orElseGet(() -> mapping.stream()
                .findFirst()
                .orElseThrow());
    }

    /** The page of the form: buttons with their own address post below it. */
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
            // No GET handler.
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
