package org.alongside.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that follows GOV.UK Notify's REST documentation: it checks the JSON Web Token (HS256, the service id as
 * issuer, issued within 30 seconds) and gives the documented responses, good and bad.
 */
final class NotifyStub implements AutoCloseable {

    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String KEY = "demo-" + SERVICE + "-" + SECRET;

    private static final JsonMapper JSON = new JsonMapper();

    /** An accepted request: API path and body. */
    record Taken(String path, JsonNode body) {}

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int next = 201;
    private volatile boolean hangs;

    NotifyStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "notify-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v2/notifications", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets later responses: 201, or one of Notify's documented errors. */
    void answer(int status) {
        next = status;
    }

    /** Accepts later requests and never responds. */
    void hang() {
        hangs = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] request = exchange.getRequestBody().readAllBytes();
            if (hangs) {
                Thread.sleep(60_000);
            }
            if (!isSigned(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 403, error(403, "AuthError", "Invalid token: signature, api token not found"));
                return;
            }
            if (exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, found(exchange.getRequestURI().getQuery()));
                return;
            }
            JsonNode body = JSON.readTree(request);
            switch (next) {
                case 400 -> reply(exchange, 400, error(400, "ValidationError", "phone_number Not enough digits"));
                case 403 -> reply(exchange, 403, error(403, "AuthError", "Invalid token: API key not found"));
                case 429 ->
                    reply(
                            exchange,
                            429,
                            error(
                                    429,
                                    "RateLimitError",
                                    "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds"));
                case 500 -> reply(exchange, 500, error(500, "Exception", "Internal server error"));
                default -> {
                    taken.add(new Taken(path, body));
                    reply(exchange, 201, accepted(path, body));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, Object> error(int status, String error, String message) {
        return Map.of("status_code", status, "errors", List.of(Map.of("error", error, "message", message)));
    }

    private static Map<String, Object> accepted(String path, JsonNode body) {
        Map<String, Object> content =
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "sms" -> Map.of("body", "text", "from_number", "GOVUK");
                    case "email" -> Map.of("subject", "subject", "body", "text", "from_email", "x@demo.example");
                    default -> Map.of("subject", "subject", "body", "text");
                };
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "reference", body.path("reference").asString(""),
                "content", content,
                "uri", "http://localhost/v2/notifications/x",
                "template",
                        Map.of(
                                "id",
                                body.path("template_id").asString(""),
                                "version",
                                1,
                                "uri",
                                "http://localhost/v2/template/x"));
    }

    private Map<String, Object> found(String query) {
        String reference = query == null ? "" : query.replaceAll(".*reference=([^&]*).*", "$1");
        List<Map<String, Object>> found = new ArrayList<>();
        for (Taken one : taken) {
            if (one.body().path("reference").asString("").equals(reference)) {
                Map<String, Object> notification = new java.util.HashMap<>();
                notification.put("id", UUID.randomUUID().toString());
                notification.put("reference", reference);
                notification.put("type", "sms");
                notification.put("status", "delivered");
                notification.put("body", "text");
                notification.put("created_at", "2026-03-03T10:00:00.000000Z");
                notification.put(
                        "template",
                        Map.of("id", UUID.randomUUID().toString(), "version", 1, "uri", "http://localhost/x"));
                found.add(notification);
            }
        }
        return Map.of("notifications", found, "links", Map.of("current", "http://localhost/v2/notifications"));
    }

    /** Signed with the service's secret, with its id, and recently. */
    private static boolean isSigned(String header) {
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        String[] parts = header.substring(7).split("\\.");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] wanted = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonNode head = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return parts.length == 3
                    && MessageDigest.isEqual(wanted, Base64.getUrlDecoder().decode(parts[2]))
                    && head.path("alg").asString("").equals("HS256")
                    && claims.path("iss").asString("").equals(SERVICE)
                    && Math.abs(Instant.now().getEpochSecond()
                                    - claims.path("iat").asLong(0))
                            <= 30;
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
