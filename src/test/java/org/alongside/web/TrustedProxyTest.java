package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.Started;
import org.alongside.TestTags;
import org.alongside.identity.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a typical proxy set-up: 127.0.0.1 and a network are trusted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(TestTags.STARTED)
class TrustedProxyTest {

    private Started application;
    private int port;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        application = Started.with(
                "--server.port=0",
                "--alongside.data=" + data,
                "--alongside.form.posts-per-ten-minutes=5",
                "--alongside.web.trusted-proxies=127.0.0.1,::1,192.0.2.0/24");
        port = application.port();
    }

    @AfterAll
    void stop() throws Exception {
        application.close();
    }

    @Test
    void each_visitor_has_a_limit_of_their_own() {
        assertThat(posts("X-Forwarded-For: 203.0.113.1")).endsWith(429);
        assertThat(posts("X-Forwarded-For: 203.0.113.2").get(0)).isNotEqualTo(429);
    }

    /** The proxy appends the address it sees to those that the visitor forged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 198.51.100.%d, 203.0.113.10",
                "X-Forwarded-For: 198.51.100.%d\nX-Forwarded-For: 203.0.113.11, 192.0.2.7",
                "X-Forwarded-For: 203.0.113.12:5%d",
                "Forwarded: for=198.51.100.%d\nX-Forwarded-For: 203.0.113.13",
                "Forwarded: for=198.51.100.%d, for=203.0.113.14;proto=http",
                "Forwarded: for=\"[2001:db8::14]:5%d\"",
                "X-Forwarded-For: 198.51.100.%d, 2001:db8::15"
            })
    void an_address_made_up_by_the_visitor_does_not_count(String headers) {
        assertThat(posts(headers)).endsWith(429).startsWith(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.20\nX-Forwarded-Proto: https\nX-Forwarded-Host: council.example",
                "Forwarded: for=203.0.113.20;proto=https;host=council.example"
            })
    void pages_know_that_they_are_reached_by_https_at_another_name(String headers) {
        Visitor visitor = new Visitor(port).with(headers.split("\n"));
        HttpResponse<String> page = visitor.get("/sign-in");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure");
        assertThat(visitor.get("/work").headers().firstValue("Location")).contains("https://council.example/sign-in");
    }

    @Test
    void a_prefix_that_the_proxy_takes_off_is_in_every_link() {
        assertThat(new Visitor(port)
                        .with("X-Forwarded-For: 203.0.113.21", "X-Forwarded-Prefix: /with")
                        .get("/sign-in")
                        .body())
                .contains("action=\"/with/sign-in\"");
    }

    /** The statuses of six posts of a public form, of which five are accepted; {@code %d} is the number of each. */
    private List<Integer> posts(String headers) {
        Visitor visitor = new Visitor(port);
        visitor.get("/opportunities/new");
        visitor.get("/opportunities/new?page=what");
        return IntStream.range(0, 6)
                .mapToObj(i -> visitor.with(headers.formatted(i).split("\n"))
                        .post("/opportunities/new", "title", "a")
                        .statusCode())
                .toList();
    }
}
