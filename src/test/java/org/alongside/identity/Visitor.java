package org.alongside.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without JavaScript: keeps cookies, does not follow redirects automatically, posts forms with their CSRF
 * token.
 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private String token = "";
    private List<String> headers = List.of();

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A signed-in demo person, at the application on this port. */
    public static Visitor signedIn(int port, String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, DemoPeople.PASSWORD);
        return visitor;
    }

    /** Adds these headers to every later request, each written as {@code Name: value}. */
    public Visitor with(String... headers) {
        this.headers = List.of(headers);
        return this;
    }

    /** A visitor with the same cookies at another port, as after a restart. */
    Visitor at(int port) {
        Visitor same = new Visitor(port);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> same.cookies.getCookieStore().add(URI.create("http://localhost:" + port), cookie));
        return same;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Posts a form with the last page's token. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(token);
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    /** Posts a multipart form, with the last page's token. */
    public HttpResponse<String> postParts(String path, String... fields) {
        String boundary = "----visitor" + System.nanoTime();
        List<String> all = new ArrayList<>(List.of("_csrf", token));
        all.addAll(List.of(fields));
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < all.size(); at += 2) {
            body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            body.append(all.get(at))
                    .append("\"\r\n\r\n")
                    .append(all.get(at + 1))
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts a form with one file, with the last page's token. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content) {
        return upload(path, field, name, HttpRequest.BodyPublishers.ofByteArray(content));
    }

    /** As above, throttled to this many bytes per second. */
    public HttpResponse<String> uploadAt(int bytesPerSecond, String path, String field, String name, byte[] content) {
        InputStream line = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                int some = Math.min(length, bytesPerSecond / 20);
                try {
                    Thread.sleep(1000L * some / bytesPerSecond);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.read(to, from, some);
            }
        };
        HttpRequest.BodyPublisher slowly = HttpRequest.BodyPublishers.ofInputStream(() -> line);
        return upload(path, field, name, HttpRequest.BodyPublishers.fromPublisher(slowly, content.length));
    }

    private HttpResponse<String> upload(String path, String field, String name, HttpRequest.BodyPublisher file) {
        String boundary = "----visitor" + System.nanoTime();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(head), file, HttpRequest.BodyPublishers.ofByteArray(tail));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encode(fields[at]))
                    .append('=')
                    .append(encode(fields[at + 1]));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Signs in by the form and returns the redirect's path. */
    public String signIn(String name, String password) {
        get("/sign-in");
        return place(post("/sign-in", "name", name, "password", password));
    }

    /** A response's redirect path. */
    public static String place(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    /** The session cookie. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void loseSession() {
        cookies.getCookieStore().removeAll();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(header -> request.header(header.split(": ", 2)[0], header.split(": ", 2)[1]));
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
