package org.alongside.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * What the application's database role may do. The owner of the schema migrates; the application signs in as another role,
 * which can use rows of ordinary tables and add to the record, but not alter, disable or empty anything.
 */
final class Privileges {

    private static final Logger log = LoggerFactory.getLogger(Privileges.class);
    private static final EncodedResource SCRIPT =
            new EncodedResource(new ClassPathResource("db/privileges.sql"), StandardCharsets.UTF_8);

    private Privileges() {}

    /**
     * Grants the application what it needs, after a migration.
     *
     * @param owner connects as the owner of the schema
     * @param application the role as which the application signs in. When it is the owner, nothing is granted, and the log
     *     says that the record is not protected from the application
     * @throws DatabaseUnusable when the owner may not grant
     */
    static void grant(DataSource owner, String application) {
        try (Connection connection = owner.getConnection()) {
            if (isOwner(connection, application)) {
                log.warn(
                        "The application signs in to the database as the owner of its tables ({})."
                                + " Set spring.flyway.user to another role: see \"Database roles\" in docs/operations.md.",
                        application);
                return;
            }
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('alongside.application', ?, true)")) {
                setting.setString(1, application);
                setting.execute();
            }
            ScriptUtils.executeSqlScript(
                    connection, SCRIPT, false, false, "--", ScriptUtils.EOF_STATEMENT_SEPARATOR, "/*", "*/");
            connection.commit();
        } catch (SQLException | ScriptException e) {
            throw new DatabaseUnusable(
                    "The database role " + application + " cannot be given what it needs (" + Outage.reason(e) + ").",
                    "Create the roles as described under \"Database roles\" in docs/operations.md.",
                    e);
        }
    }

    private static boolean isOwner(Connection connection, String application) throws SQLException {
        try (var question = connection.prepareStatement("select current_user = ?")) {
            question.setString(1, application);
            try (var answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
