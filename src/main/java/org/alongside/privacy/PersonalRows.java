package org.alongside.privacy;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs what the declarations say. The SQL is composed of their parts only; what comes from people is always a
 * parameter.
 */
@Component
class PersonalRows {

    /** A person, with the email address before it is erased. */
    record Person(UUID id, @Nullable String email) {}

    private record Column(String name, boolean nullable, String type) {}

    private final JdbcClient jdbc;
    private final Map<String, Map<String, Column>> columns = new ConcurrentHashMap<>();

    PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's rows as the person sees them, by label. */
    List<Map<String, @Nullable Object>> of(Person person, TableDeclaration table) {
        List<String> labels = new ArrayList<>(table.shown().keySet());
        String shown = String.join(", ", table.shown().values());
        return jdbc.sql("select " + shown + from(table) + where(mine(table)))
                .params(params(person))
                .query((row, number) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (int at = 0; at < labels.size(); at++) {
                        values.put(labels.get(at), value(row.getObject(at + 1)));
                    }
                    return values;
                })
                .list();
    }

    long count(Person person, TableDeclaration table) {
        return number("select count(*)" + from(table) + where(mine(table)), person);
    }

    /** How many of the person's rows erasure would delete or empty. */
    long erasable(Person person, TableDeclaration table) {
        if (table.call() != null) {
            return count(person, table);
        }
        String changes = changes(table);
        return changes.isEmpty() ? 0 : number("select count(*)" + from(table) + where(mine(table), changes), person);
    }

    /** Erases the person's rows, and returns how many were deleted or emptied. */
    long erase(Person person, TableDeclaration table, Instant now) {
        if (table.call() != null) {
            return jdbc.sql("select " + table.call())
                    .param("person", person.id())
                    .param("now", Timestamp.from(now))
                    .query(Long.class)
                    .single();
        }
        long rows = 0;
        if (table.deleted() != null) {
            rows += update("delete" + from(table) + where(mine(table), table.deleted()), person, now);
        }
        if (!table.blanked().isEmpty()) {
            rows += update(
                    "update " + table.table() + " set " + emptied(table) + where(mine(table), notEmpty(table)),
                    person,
                    now);
        }
        return rows;
    }

    /** How many rows older than this would be removed. */
    long due(TableDeclaration table, Instant olderThan) {
        return jdbc.sql("select count(*)" + from(table) + where(table.sinceSql() + " < :before", changes(table)))
                .param("before", Timestamp.from(olderThan))
                .query(Long.class)
                .single();
    }

    /** Removes some rows older than this, and returns how many. */
    int removeDue(TableDeclaration table, Instant olderThan, int atMost, Instant now) {
        String some = " where ctid in (select ctid" + from(table)
                + where(table.sinceSql() + " < :before", changes(table)) + " limit :atMost)";
        String sql = table.deleted() != null
                ? "delete" + from(table) + some
                : "update " + table.table() + " set " + emptied(table) + some;
        return withNow(jdbc.sql(sql), sql, now)
                .param("before", Timestamp.from(olderThan))
                .param("atMost", atMost)
                .update();
    }

    private static String from(TableDeclaration table) {
        return " from " + table.table();
    }

    private static String mine(TableDeclaration table) {
        return Objects.requireNonNull(table.mine());
    }

    private static String where(String... conditions) {
        return Arrays.stream(conditions)
                .map(one -> "(" + one + ")")
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private String changes(TableDeclaration table) {
        List<String> changes = new ArrayList<>();
        if (table.deleted() != null) {
            changes.add(table.deleted());
        }
        if (!table.blanked().isEmpty()) {
            changes.add(notEmpty(table));
        }
        return String.join(" or ", changes);
    }

    private String emptied(TableDeclaration table) {
        return table.blanked().keySet().stream()
                .map(column -> column + " = " + empty(table, column))
                .collect(Collectors.joining(", "));
    }

    private String notEmpty(TableDeclaration table) {
        return table.blanked().keySet().stream()
                .filter(column -> !empty(table, column).contains(":now"))
                .map(column -> column + " is distinct from " + empty(table, column))
                .collect(Collectors.joining(" or "));
    }

    private String empty(TableDeclaration table, String name) {
        String given = table.blanked().get(name);
        if (given != null) {
            return given;
        }
        Column column = columns.computeIfAbsent(table.table(), this::columnsOf).get(name);
        if (column == null) {
            throw new IllegalStateException("No column " + table.table() + "." + name);
        }
        if (column.nullable()) {
            return "null";
        }
        return column.type().equals("text") ? "'[removed]'" : "'{}'";
    }

    private Map<String, Column> columnsOf(String table) {
        return jdbc
                .sql("select column_name as name, is_nullable = 'YES' as nullable, data_type as type"
                        + " from information_schema.columns where table_schema = 'public' and table_name = :table")
                .param("table", table)
                .query(Column.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Column::name, column -> column));
    }

    private long number(String sql, Person person) {
        return jdbc.sql(sql).params(params(person)).query(Long.class).single();
    }

    private long update(String sql, Person person, Instant now) {
        return withNow(jdbc.sql(sql), sql, now).params(params(person)).update();
    }

    private static JdbcClient.StatementSpec withNow(JdbcClient.StatementSpec statement, String sql, Instant now) {
        return sql.contains(":now") ? statement.param("now", Timestamp.from(now)) : statement;
    }

    /** No email address matches nothing. */
    private static Map<String, ?> params(Person person) {
        String email = person.email();
        return Map.of("person", person.id(), "email", email == null ? "" : email.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Object value(@Nullable Object raw) throws SQLException {
        if (raw instanceof Timestamp moment) {
            return moment.toInstant();
        }
        if (raw instanceof Date day) {
            return day.toLocalDate();
        }
        if (raw instanceof Array array) {
            return List.of((Object[]) array.getArray());
        }
        return raw;
    }
}
