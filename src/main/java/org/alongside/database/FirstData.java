package org.alongside.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tracks whether the initial data of a new database was loaded completely. An embedded database with incomplete data
 * is dropped at the next start ({@link EmbeddedServer}); a configured server's never is.
 */
@Component
public class FirstData {

    private final JdbcClient jdbc;

    FirstData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks the start of loading. Only for a database without user data: an interruption discards all of it. */
    @Transactional
    public void begin() {
        jdbc.sql("insert into first_data (complete) values (false)").update();
    }

    /** Marks the data as complete; it is never discarded from then on. */
    @Transactional
    public void complete() {
        jdbc.sql("update first_data set complete = true").update();
    }
}
