package org.alongside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Records the SQL statements that a thread sends, from our code, JPA or the engine. */
@Component
@Profile("!module")
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** Code that sends statements. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements of this code, in order. */
    public static List<String> of(Work work) throws Exception {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
            return heard;
        } finally {
            HEARD.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                ? new Listening(source)
                : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        private Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return HEARD.get() == null
                    ? connection
                    : (Connection) Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> call(connection, method, arguments));
        }

        private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
            List<String> heard = HEARD.get();
            if (heard != null && method.getName().startsWith("prepare") && arguments != null) {
                heard.add(String.valueOf(arguments[0]));
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}
