package org.alongside.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class TimeLimitsTest {

    private static final int SOME = 4;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_server_ends_what_takes_too_long_on_every_connection_also_on_those_that_migrated() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < SOME; i++) {
                taken.add(source.getConnection());
            }
            for (Connection connection : taken) {
                try (var statement = connection.createStatement();
                        var limits = statement.executeQuery("select current_setting('statement_timeout'),"
                                + " current_setting('idle_in_transaction_session_timeout')")) {
                    limits.next();
                    assertThat(limits.getString(1)).isEqualTo("30s");
                    assertThat(limits.getString(2)).isEqualTo("1min");
                }
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void a_statement_over_its_time_is_told_as_such() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("set local statement_timeout = '50ms'").update();
                    jdbc.sql("select pg_sleep(5)").query(String.class).optional();
                }))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
