package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.alongside.Started;
import org.alongside.TestTags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestTags.STARTED)
class DatabaseAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_database_that_stops_for_ten_seconds_is_said_on_a_page_and_then_all_goes_on(@TempDir Path data)
            throws Exception {
        try (EmbeddedPostgres postgres = postgres(data, 0);
                Started application = Started.with(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            int databasePort = postgres.getPort();
            String base = "http://localhost:" + application.port();
            // A page with a CSRF-protected form starts a session, which is stored in the database.
            assertThat(get(base + "/sign-in").statusCode()).isEqualTo(200);

            postgres.close();
            long stopped = System.nanoTime();
            HttpResponse<String> page = get(base + "/sign-in");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("15");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.body())
                    .contains("The service is not available at the moment", "/assets/alongside-")
                    .doesNotContain("Exception");
            assertThat(post(base + "/sign-in").statusCode()).isEqualTo(503);
            assertThat(get(base + "/actuator/health/readiness").statusCode()).isEqualTo(503);
            Duration left = AWAY.minus(Duration.ofNanos(System.nanoTime() - stopped));
            await().pollInterval(Duration.ofSeconds(1))
                    .during(left.isNegative() ? Duration.ZERO : left)
                    .atMost(AWAY.multipliedBy(3))
                    .untilAsserted(() -> assertThat(get(base + "/sign-in").statusCode())
                            .as("all the time that it is away")
                            .isEqualTo(503));

            try (EmbeddedPostgres again = postgres(data, databasePort);
                    application) {
                assertThat(again.getPort()).isEqualTo(databasePort);
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                assertThat(get(base + "/sign-in").statusCode()).isEqualTo(200));
                assertSaidOnceInOneLine(application);
            }
        }
    }

    /** Including attempts by the engine and the scheduler, which continue without requests. */
    private static void assertSaidOnceInOneLine(Started application) throws Exception {
        application.says("The database answers again.");
        assertThat(application.console()).doesNotContain("Exception", "\tat ");
        assertThat(application.console().lines().dropWhile(line -> !line.contains("is ready")))
                .filteredOn(line -> line.contains("WARN") || line.contains("ERROR"))
                .filteredOn(line -> !line.contains("was answered with 503"))
                .singleElement()
                .asString()
                .contains("The database cannot be used (", "it is tried again until it answers");
    }

    @Test
    void a_disk_that_is_full_is_an_outage_and_a_wrong_question_is_none() {
        assertThat(Outage.isBehind(
                        new IllegalStateException(new SQLException("could not extend file: No space left", "53100"))))
                .isTrue();
        assertThat(Outage.isBehind(new SQLException("duplicate key", "23505"))).isFalse();
    }

    private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("name=officer&password=x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
