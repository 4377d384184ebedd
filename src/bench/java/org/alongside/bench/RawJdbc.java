package org.alongside.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeats the engine's writes without the engine: records the inserts, updates and deletes of one complete instance,
 * and replays them with new ids, transaction by transaction and batch by batch. Reads nothing.
 */
final class RawJdbc implements Contestant {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A call on a statement; a null method means a new statement, or a commit if SQL is null as well. */
    private record Call(String sql, int statement, Method method, Object[] arguments) {}

    private final HikariDataSource pool;
    private final List<List<Call>> transactions;
    private final Set<String> kept;

    /**
     * @param kept ids that are not replaced, such as the model's
     */
    RawJdbc(Database database, Contestant engine, Set<String> kept) throws Exception {
        this.pool = database.pool(true);
        this.kept = kept;
        Recording recording = new Recording();
        Listening.begin(recording);
        try {
            engine.runOne();
        } finally {
            Listening.end();
        }
        this.transactions = recording.transactions;
        Progress.say("one instance is " + transactions.size() + " transactions that write");
    }

    private static final class Recording implements Listening.Heard {

        private final List<List<Call>> transactions = new ArrayList<>();
        private final Map<PreparedStatement, Integer> numbers = new IdentityHashMap<>();
        private List<Call> current = new ArrayList<>();

        @Override
        public void statement(String sql) {}

        @Override
        public void called(String sql, PreparedStatement statement, String method, List<Object> arguments) {
            if (!writes(sql) || !(method.startsWith("set") && arguments.size() >= 2 || isRun(method))) {
                return;
            }
            int number = numbers.computeIfAbsent(statement, any -> numbers.size());
            current.add(new Call(sql, number, method(method, arguments), arguments.toArray()));
        }

        @Override
        public void committed() {
            if (!current.isEmpty()) {
                transactions.add(current);
                current = new ArrayList<>();
            }
        }

        private static boolean writes(String sql) {
            String word = sql.strip().toLowerCase(Locale.ROOT);
            return word.startsWith("insert") || word.startsWith("update") || word.startsWith("delete");
        }

        private static boolean isRun(String method) {
            return method.equals("addBatch")
                    || method.equals("executeBatch")
                    || method.equals("execute")
                    || method.equals("executeUpdate");
        }

        private static Method method(String name, List<Object> arguments) {
            return Arrays.stream(PreparedStatement.class.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == arguments.size()
                            && takes(method.getParameterTypes(), arguments))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean takes(Class<?>[] types, List<Object> arguments) {
            for (int at = 0; at < types.length; at++) {
                Object argument = arguments.get(at);
                if (argument != null
                        && !org.apache.commons.lang3.ClassUtils.primitiveToWrapper(types[at])
                                .isInstance(argument)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public long runOne() throws Exception {
        Map<String, String> ids = new HashMap<>();
        long from = System.nanoTime();
        for (List<Call> transaction : transactions) {
            write(transaction, ids);
        }
        return System.nanoTime() - from;
    }

    private void write(List<Call> transaction, Map<String, String> ids) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            Map<Integer, PreparedStatement> statements = new HashMap<>();
            for (Call call : transaction) {
                PreparedStatement statement = statements.get(call.statement());
                if (statement == null) {
                    statement = connection.prepareStatement(call.sql());
                    statements.put(call.statement(), statement);
                }
                Object[] arguments = call.arguments().clone();
                for (int at = 1; at < arguments.length; at++) {
                    arguments[at] = arguments[at] instanceof String text ? renamed(text, ids) : arguments[at];
                }
                Object answer = call.method().invoke(statement, arguments);
                if (answer instanceof Integer rows && rows == 0) {
                    throw new IllegalStateException("Nothing was written by " + call.sql());
                }
            }
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.commit();
        }
    }

    private String renamed(String text, Map<String, String> ids) {
        Matcher id = ID.matcher(text);
        return id.find() && !kept.contains(id.group())
                ? id.replaceFirst(
                        ids.computeIfAbsent(id.group(), any -> UUID.randomUUID().toString()))
                : text;
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
