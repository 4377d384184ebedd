package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** In its own schema beside the application's. */
@AlongsideTest
class SchemaTest {

    @Autowired
    JdbcConnectionDetails connection;

    @Test
    void a_schema_that_a_newer_version_has_changed_is_refused_with_a_plain_message(@TempDir Path migrations)
            throws Exception {
        Files.writeString(migrations.resolve("V1__first.sql"), "create table newer.thing (id int);");
        Path ours = migrations.resolve("V2__from_the_future.sql");
        Files.writeString(ours, "create table newer.future_thing (id int);");
        new Schema(connection).migrate(flyway(migrations));
        Files.delete(ours);

        assertThatThrownBy(() -> new Schema(connection).migrate(flyway(migrations)))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("newer version of Alongside")
                .hasMessageContaining("2");
        assertThat(new DatabaseUnusableAnalyzer()
                        .analyze(new DatabaseUnusable("Newer.", "Go on.", null))
                        .getAction())
                .isEqualTo("Go on.");
    }

    private Flyway flyway(Path migrations) {
        return Flyway.configure()
                .dataSource(TestDatabase.owner())
                .schemas("newer")
                .locations("filesystem:" + migrations)
                .load();
    }
}
