package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Several applications on one computer, each with its own database. Not parallel to other tests, whose database starts
 * in this process too.
 */
@Execution(ExecutionMode.SAME_THREAD)
class EmbeddedServerTest {

    @Test
    void two_that_start_at_the_same_moment_do_not_end_up_in_one_database(@TempDir Path temp) throws Exception {
        List<Path> folders = List.of(temp.resolve("one"), temp.resolve("two"));
        List<Callable<EmbeddedServer>> starts = new ArrayList<>();
        for (Path folder : folders) {
            starts.add(() -> EmbeddedServer.start(folder));
        }
        var threads = Executors.newFixedThreadPool(folders.size());
        List<EmbeddedServer> servers = new ArrayList<>();
        try {
            for (var started : threads.invokeAll(starts)) {
                servers.add(started.get());
            }
            for (int i = 0; i < servers.size(); i++) {
                assertThat(folderOf(servers.get(i)))
                        .matches(Files::isDirectory)
                        .isEqualTo(folders.get(i).resolve("postgres").toRealPath());
            }
        } finally {
            threads.shutdown();
            for (EmbeddedServer server : servers) {
                server.close();
            }
        }
    }

    private static Path folderOf(EmbeddedServer server) throws Exception {
        String address = server.jdbcUrl();
        try (var connection = DriverManager.getConnection(address, "postgres", server.password("postgres"));
                var row = connection.createStatement().executeQuery("select current_setting('data_directory')")) {
            row.next();
            return Path.of(row.getString(1)).toRealPath();
        }
    }
}
