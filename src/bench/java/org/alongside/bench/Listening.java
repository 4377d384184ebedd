package org.alongside.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Observes a thread's database calls while enabled; otherwise has no effect. */
@Component
class Listening implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable Heard> HEARD = new ThreadLocal<>();

    /** The observer. */
    interface Heard {

        /** A statement is created; the returned callback receives all calls on it. */
        void statement(String sql);

        default void called(String sql, PreparedStatement statement, String method, List<Object> arguments) {}

        default void committed() {}
    }

    static void begin(Heard heard) {
        HEARD.set(heard);
    }

    static void end() {
        HEARD.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                ? new Listened(source)
                : bean;
    }

    private static final class Listened extends DelegatingDataSource {

        private Listened(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            Heard heard = HEARD.get();
            return heard == null
                    ? connection
                    : (Connection) Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                try {
                                    Object answer = method.invoke(connection, arguments);
                                    if (method.getName().equals("commit")) {
                                        heard.committed();
                                    }
                                    if (answer instanceof PreparedStatement statement) {
                                        heard.statement((String) arguments[0]);
                                        return listened(heard, (String) arguments[0], statement);
                                    }
                                    return answer;
                                } catch (InvocationTargetException failure) {
                                    throw failure.getCause();
                                }
                            });
        }

        private static PreparedStatement listened(Heard heard, String sql, PreparedStatement statement) {
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> {
                        heard.called(
                                sql,
                                (PreparedStatement) proxy,
                                method.getName(),
                                arguments == null ? List.of() : java.util.Arrays.asList(arguments));
                        try {
                            return method.invoke(statement, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }
}
