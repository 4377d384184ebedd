package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The migration of letters written before links were stored separately; in a schema of its own. */
@AlongsideTest
class LinksApartMigrationTest {

    private static final String KEY = "abcdefghijklmnopqrstuv";

    @Test
    void links_of_letters_that_wait_go_apart_and_those_that_were_repeated_are_taken_out() throws Exception {
        try (Connection connection = TestDatabase.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute("create schema before_links");
                sql.execute("set local search_path = before_links");
                for (String script : List.of(
                        "V0220__notification_outbox.sql",
                        "V0221__notification_channels_and_notices.sql",
                        "V0225__notification_opening_address.sql")) {
                    run(connection, script);
                }
                letter(sql, 1, "panel/reminder", "HELD", "/d/" + KEY, false, "/d/" + KEY, "/decide/1");
                letter(sql, 2, "identity/sign-in-link", "HELD", "/link/" + KEY, true, null, null);
                letter(sql, 3, "notification/digest", "SENT", "/d/" + KEY, false, null, null);
                letter(sql, 4, "project/paused", "HELD", "/projects/1", false, null, null);
                run(connection, "V0420__notification_links_apart_from_letters.sql");

                assertThat(
                                rows(
                                        sql,
                                        "select body_text, body_html, short_text, personal_link from outbox_message order by id"))
                        .containsExactly(
                                "http://a/decide/1 | <p>/decide/1</p> | /decide/1 | t",
                                "http://a/sign-in | <p>/sign-in</p> | /sign-in | t",
                                "http://a/decide | <p>/decide</p> | null | t",
                                "http://a/projects/1 | <p>/projects/1</p> | /projects/1 | f");
                assertThat(rows(
                                sql,
                                "select body_text, body_html, short_text, keys from outbox_delivery order by message"))
                        .containsExactly(
                                "http://a/d/" + KEY + " | <p>/d/" + KEY + "</p> | /d/" + KEY + " | " + KEY,
                                "http://a/link/" + KEY + " | <p>/link/" + KEY + "</p> | /link/" + KEY + " | " + KEY);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script));
    }

    private static void letter(
            Statement sql,
            int number,
            String template,
            String status,
            String path,
            boolean confidential,
            String opening,
            String instead)
            throws SQLException {
        boolean digest = template.endsWith("digest");
        sql.execute(
                "insert into outbox_message (id, created_at, name, template, subject, body_text, body_html, short_text,"
                        + " confidential, status, channel, topic, opening, instead) values ('00000000-0000-0000-0000-00000000000"
                        + number + "', now(), 'R', '" + template + "', 'S', 'http://a" + path + "', '<p>" + path
                        + "</p>', "
                        + literal(digest ? null : path) + ", " + confidential + ", '" + status + "', 'MAIL', 'NEWS', "
                        + literal(opening) + ", " + literal(instead) + ")");
    }

    private static String literal(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    columns.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" | ", columns));
            }
        }
        return rows;
    }
}
