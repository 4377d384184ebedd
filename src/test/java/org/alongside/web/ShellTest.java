package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@AlongsideTest
class ShellTest {

    @Value("${local.server.port}")
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void style_has_an_address_of_its_content_and_is_kept_for_a_year() throws Exception {
        Matcher address = Pattern.compile("href=\"(/assets/alongside-[0-9a-f]{32}\\.css)\"")
                .matcher(get("/").body());
        assertThat(address.find()).isTrue();
        HttpResponse<String> style = get(address.group(1));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
    }

    @Test
    void style_is_sent_compressed_to_browsers_that_take_it() throws Exception {
        HttpResponse<String> style = send(request("/assets/alongside.css").header("Accept-Encoding", "br, gzip"));
        assertThat(style.headers().firstValue("Content-Encoding")).contains("br");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/help",
                "/assets/alongside.css",
                "/no-such-page",
                "/trouble/status/503",
                "/trouble/status/500"
            })
    void every_answer_tells_browsers_what_they_may_do(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void pages_themselves_are_never_kept_by_browsers() throws Exception {
        assertThat(get("/help").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void a_database_that_is_away_is_said_with_503_and_when_to_come_back() throws Exception {
        HttpResponse<String> answer = get("/trouble/status/503");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
        assertThat(answer.body())
                .contains("The service is not available at the moment")
                .doesNotContain("secret detail");
    }

    @Test
    void a_change_that_came_second_is_said_with_409() throws Exception {
        assertThat(get("/trouble/status/409").statusCode()).isEqualTo(409);
    }

    @Test
    void a_mistake_of_ours_is_said_with_500_and_no_detail() throws Exception {
        HttpResponse<String> answer = get("/trouble/status/500");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret detail", "Exception", "org.alongside");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
