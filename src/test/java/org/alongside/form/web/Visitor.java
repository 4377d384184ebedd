package org.alongside.form.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with cookies and forms, without JavaScript. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String page = "";

    Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /** Posts the last page's hidden fields, and these. */
    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            all.add(pair(hidden.group(1), hidden.group(2)));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.add(pair(namesAndValues[i], namesAndValues[i + 1]));
        }
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", all))));
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        get("/sign-in");
        post("/sign-in", "name", name, "password", password);
    }

    /** Expires the session, as after two hours. */
    void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie ->
                        cookie.getName().toUpperCase(java.util.Locale.ROOT).contains("SESSION"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            page = answer.body();
        }
        return answer;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
