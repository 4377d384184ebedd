package org.alongside.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.TestTags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Slow connections do not affect other clients. */
@AlongsideTest
@Tag(TestTags.TIMEOUT)
class SlowSendersTest {

    private static final Duration MEASURED = Duration.ofSeconds(13);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILES = "multipart/form-data; boundary=slow";

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(ints = {55, 120})
    void slow_forms_hold_nobody_else_up(int count) throws Exception {
        try (SlowConnections slow = new SlowConnections(port, count, head("/sign-in", FORM), "name=a")) {
            assertThat(p95()).isLessThan(Duration.ofSeconds(2));
            List<String> answers = slow.answers();
            assertThat(answers.stream().filter(line -> line.startsWith("HTTP/1.1 503")))
                    .as("more at once than one address may send")
                    .hasSize(count - 20);
            assertThat(answers)
                    .as("the others have to send faster")
                    .allMatch(line -> line.startsWith("HTTP/1.1 503") || line.startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void who_is_refused_reads_why() throws Exception {
        try (SlowConnections slow = new SlowConnections(port, 21, head("/sign-in", FORM), "name=a")) {
            await().atMost(MEASURED).untilAsserted(() -> assertThat(slow.texts())
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("HTTP/1.1 503")
                            .contains("Connection: close", "Too much is being sent from your connection"))
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("HTTP/1.1 408")
                            .contains("Connection: close", "Your connection was too slow")));
        }
    }

    @Test
    void slow_files_hold_nobody_else_up() throws Exception {
        try (SlowConnections slow = new SlowConnections(port, 120, head("/sign-in", FILES), "--slow\r\n")) {
            assertThat(p95()).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** A page that responds without reading the form discards the rest afterwards, for the browser's sake. */
    @Test
    void slow_bodies_that_nobody_reads_hold_nobody_else_up() throws Exception {
        String refused = head("/sign-in", FILES).replace("100000", "2000000");
        try (SlowConnections slow = new SlowConnections(port, 120, refused, "--slow\r\n")) {
            assertThat(p95()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void slow_headers_hold_nobody_else_up() throws Exception {
        try (SlowConnections slow =
                new SlowConnections(port, 120, "GET / HTTP/1.1\r\nHost: localhost\r\n", "X-Slow: a\r\n")) {
            assertThat(p95()).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static String head(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 100000\r\n\r\n";
    }

    /** The 95th percentile of other requests' times during the slow ones. */
    private Duration p95() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Duration> times = new ArrayList<>();
        long end = System.nanoTime() + MEASURED.toNanos();
        while (System.nanoTime() < end) {
            for (String path : List.of("/", "/sign-in", "/actuator/health/liveness")) {
                long began = System.nanoTime();
                try {
                    HttpResponse<Void> answer = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    times.add(Duration.ofNanos(System.nanoTime() - began));
                } catch (HttpTimeoutException e) {
                    times.add(PATIENCE);
                }
            }
            Thread.sleep(50);
        }
        times.sort(null);
        return times.get(times.size() * 95 / 100);
    }
}
