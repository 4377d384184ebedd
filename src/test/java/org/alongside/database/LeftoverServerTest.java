package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverServerTest {

    @TempDir
    Path cluster;

    @Test
    void a_process_that_only_has_the_number_of_the_dead_server_is_left_alone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = Files.writeString(cluster.resolve("postmaster.pid"), other.pid() + "\n/some/where\n");

            LeftoverServer.stop(cluster);

            assertThat(other.isAlive()).isTrue();
            assertThat(pidFile).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_number_that_no_process_has_and_a_file_that_is_cut_off_are_cleared_away() throws Exception {
        for (String content : new String[] {"2147483000\n", "", "12x"}) {
            Path pidFile = Files.writeString(cluster.resolve("postmaster.pid"), content);

            LeftoverServer.stop(cluster);

            assertThat(pidFile).doesNotExist();
        }
    }

    @Test
    void nothing_left_over_is_nothing_to_do() throws Exception {
        LeftoverServer.stop(cluster);
        assertThat(cluster).isEmptyDirectory();
    }
}
