package org.alongside.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers whether the data that a new database begins with came in whole. An embedded database in which it did not is
 * thrown away at the next start ({@link EmbeddedServer}); a configured server's is never touched.
 */
@Component
public class FirstData {

    private final JdbcClient jdbc;

    FirstData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Loading begins. Only for a database that holds nothing that anybody could miss: all of it goes if this is cut off. */
    @Transactional
    public void begin() {
        jdbc.sql("insert into first_data (complete) values (false)").update();
    }

    /** Everything is there. From now on it stays, whatever happens. */
    @Transactional
    public void complete() {
        jdbc.sql("update first_data set complete = true").update();
    }
}
