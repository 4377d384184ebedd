package org.alongside.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Starts PostgreSQL inside the application when {@code spring.datasource.url} is empty. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoServerConfigured.class)
class EmbeddedDatabase {

    /** Closed after the connection pool, which depends on it, so that an orderly shutdown loses no connection. */
    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${alongside.data}") Path data) {
        return EmbeddedServer.start(data.toAbsolutePath().normalize());
    }

    @Bean
    JdbcConnectionDetails connectionToEmbeddedServer(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return EmbeddedServer.APPLICATION;
            }

            @Override
            public String getPassword() {
                return server.password(EmbeddedServer.APPLICATION);
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerOfTheEmbeddedDatabase(EmbeddedServer server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return EmbeddedServer.OWNER;
            }

            @Override
            public String getPassword() {
                return server.password(EmbeddedServer.OWNER);
            }
        };
    }

    static class NoServerConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
