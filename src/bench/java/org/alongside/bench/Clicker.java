package org.alongside.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A simulated browser: keeps cookies and sends forms with their CSRF token. */
final class Clicker {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    Clicker(HttpClient client, int port) {
        this.client = client;
        this.base = "http://localhost:" + port;
    }

    /**
     * @throws IllegalStateException when sign-in fails
     */
    void signIn(String name) {
        get("/sign-in").join();
        HttpResponse<String> answer = post("/sign-in", Map.of("name", name, "password", People.PASSWORD))
                .join();
        String place = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() >= 400 || place.contains("sign-in")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode() + " " + place);
        }
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with the token of the last page. */
    CompletableFuture<HttpResponse<String>> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> {
                    answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                        String[] pair = cookie.split(";", 2)[0].split("=", 2);
                        cookies.put(pair[0], pair[1]);
                    });
                    Matcher found = TOKEN.matcher(answer.body());
                    if (found.find()) {
                        token = found.group(1);
                    }
                    return answer;
                });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
