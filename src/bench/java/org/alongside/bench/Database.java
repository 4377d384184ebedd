package org.alongside.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An empty database on the application's server. */
record Database(String server, String name, String password) {

    static final String USER = "alongside";
    private static final String OWNER_OF_ALL = "postgres";
    private static final Pattern SERVER = Pattern.compile("(jdbc:postgresql://[^/]+/).*");

    static Database create(App app, String name) throws SQLException {
        Matcher server = SERVER.matcher(app.databaseAddress());
        if (!server.matches()) {
            throw new IllegalStateException("Not a PostgreSQL server: " + app.databaseAddress());
        }
        Database database = new Database(server.group(1), name, app.password(USER));
        try (Connection connection = DriverManager.getConnection(
                        database.server() + OWNER_OF_ALL, OWNER_OF_ALL, app.password(OWNER_OF_ALL));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + USER);
        }
        return database;
    }

    /**
     * The JDBC URL.
     *
     * @param rewriting whether the driver rewrites batched inserts, as in the application
     */
    String address(boolean rewriting) {
        return server + name + "?ApplicationName=" + name + (rewriting ? "&reWriteBatchedInserts=true" : "");
    }

    HikariDataSource pool(boolean rewriting) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address(rewriting));
        pool.setUsername(USER);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }
}
