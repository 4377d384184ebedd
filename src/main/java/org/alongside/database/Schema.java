package org.alongside.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Migrates the schema to this version of the application and rejects a newer one. */
@Component
class Schema implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails application;

    Schema(JdbcConnectionDetails application) {
        this.application = application;
    }

    @Override
    public void migrate(Flyway flyway) {
        String unknown = Arrays.stream(flyway.info().all())
                .filter(Schema::comesFromANewerVersion)
                .map(step -> String.valueOf(step.getVersion()))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new DatabaseUnusable(
                    "The database was last used by a newer version of Alongside (its schema has " + unknown
                            + ", which this version does not know).",
                    "Start that version or a later one, or restore the backup made before it was installed.",
                    null);
        }
        flyway.migrate();
        String role = application.getUsername();
        if (role != null) {
            Privileges.grant(flyway.getConfiguration().getDataSource(), role);
        }
        closeConnections(flyway.getConfiguration().getDataSource());
    }

    /** Migration connections have no statement timeouts and must not be reused. */
    private static void closeConnections(DataSource source) {
        try {
            if (source.isWrapperFor(HikariDataSource.class)) {
                source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The connections that migrated cannot be closed", e);
        }
    }

    private static boolean comesFromANewerVersion(MigrationInfo step) {
        MigrationState state = step.getState();
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }
}
