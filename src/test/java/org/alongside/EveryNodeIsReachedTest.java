package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs after all other tests (junit-platform.properties) and is meaningful only in a full run. */
@AlongsideTest
@Order(Integer.MAX_VALUE)
@Tag(TestTags.WHOLE_RUN)
class EveryNodeIsReachedTest {

    @Autowired
    JdbcTemplate sql;

    @Test
    void every_node_of_every_model_was_reached_by_some_test() throws IOException {
        ModelCoverage coverage = ModelCoverage.of(sql);
        Files.writeString(Path.of("target", "node-coverage.txt"), coverage.summary() + "\n");

        assertThat(coverage.unreached())
                .as("nodes that no test reached:%n%s", coverage.summary())
                .isEmpty();
        assertThat(coverage.exceptionsToRemove())
                .as("stated exceptions that are none")
                .isEmpty();
    }
}
