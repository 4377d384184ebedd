package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.alongside.Started;
import org.alongside.StartedApplications;
import org.alongside.TestTags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Starting, being killed, restarting and ending, as seen at a console. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(TestTags.STARTED)
class StartUpTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    static final StartedApplications applications = new StartedApplications();

    static Path data;
    static Started second;
    static int port;

    @BeforeAll
    static void kill_the_first_and_start_a_second_on_the_same_data() throws Exception {
        data = folder.resolve("data");
        Started first = start();
        first.port();
        try (Connection connection = database();
                var statement = connection.createStatement()) {
            statement.execute("insert into spring_session values ('kept', 'kept', 0, 0, 0, 9223372036854775807, null)");
        }
        first.kill();
        second = start();
        port = second.port();
    }

    @Test
    @Order(1)
    void after_a_kill_it_comes_up_by_itself_with_everything_that_was_there() throws Exception {
        try (Connection connection = database();
                var statement = connection.createStatement();
                var kept = statement.executeQuery("select count(*) from spring_session where session_id = 'kept'")) {
            kept.next();
            assertThat(kept.getInt(1)).isEqualTo(1);
        }
        assertThat(second.console()).contains("Stopping the PostgreSQL server that an earlier run left behind");
    }

    @Test
    @Order(1)
    void the_embedded_database_is_durable() throws Exception {
        try (Connection connection = database();
                var statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var value = statement.executeQuery("show " + setting)) {
                    value.next();
                    assertThat(value.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    @Order(1)
    void it_says_that_it_is_ready_to_whoever_watches_it() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"UP\"");
    }

    @Test
    @Order(1)
    void a_second_application_on_the_same_data_is_refused_in_one_line() throws Exception {
        Started third = start();
        assertThat(third.exitCode()).isNotZero();
        assertOneLine(third, "The data directory " + data + " is in use by another Alongside.");
    }

    @Test
    @Order(1)
    void a_port_that_is_taken_is_told_in_one_line() throws Exception {
        try (Started third =
                Started.with("--server.port=" + port, "--alongside.data=" + folder.resolve("other data"))) {
            assertThat(third.exitCode()).isNotZero();
            assertOneLine(third, "Port " + port + " was already in use");
        }
    }

    @Test
    @Order(1)
    void a_data_directory_that_cannot_be_written_is_told_in_one_line() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "not a directory");
        try (Started third = Started.with("--server.port=0", "--alongside.data=" + file.resolve("data"))) {
            assertThat(third.exitCode()).isNotZero();
            assertOneLine(third, "cannot be written");
        }
    }

    @Test
    @Order(1)
    void a_server_that_does_not_answer_is_told_in_one_line() throws Exception {
        try (Started third =
                Started.with("--server.port=0", "--spring.datasource.url=jdbc:postgresql://localhost:1/alongside")) {
            assertThat(third.exitCode()).isNotZero();
            assertOneLine(third, "The database does not let us in");
        }
    }

    @Test
    @Order(2)
    void ctrl_c_ends_it_without_a_stack_trace_and_takes_the_database_with_it() throws Exception {
        int before = second.console().length();
        second.interrupt();

        assertThat(second.exitCode()).isEqualTo(130);
        assertThat(second.console().substring(before)).doesNotContain("Exception", "\tat ", "WARN", "ERROR");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(2)
    void ctrl_c_while_it_starts_ends_it_without_a_stack_trace_and_leaves_no_server() throws Exception {
        Path started = folder.resolve("just started");
        try (Started third = Started.with("--server.port=0", "--alongside.data=" + started)) {
            third.says("Creating the embedded PostgreSQL");
            await().atMost(Duration.ofSeconds(60)).until(() -> lines(started.resolve("postgres/postmaster.pid"))
                    .contains("ready"));
            third.interrupt();

            assertThat(third.exitCode()).isEqualTo(130);
            assertThat(third.console()).doesNotContain("Exception", "\tat ");
            assertThat(started.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    private static List<String> lines(Path file) throws Exception {
        return Files.exists(file)
                ? Files.readString(file).lines().map(String::strip).toList()
                : List.of();
    }

    private static void assertOneLine(Started failed, String reason) throws Exception {
        assertThat(failed.console().lines().filter(line -> line.contains("ERROR") || line.contains("WARN")))
                .singleElement()
                .asString()
                .contains("Alongside did not start.", reason);
        assertThat(failed.console()).doesNotContain("\tat ");
    }

    private static Started start() throws Exception {
        return applications.start("--server.port=0", "--alongside.data=" + data);
    }

    private static Connection database() throws Exception {
        String port = Files.readString(data.resolve("postgres.port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/alongside",
                EmbeddedServer.OWNER,
                EmbeddedPasswords.read(data).of(EmbeddedServer.OWNER));
    }
}
