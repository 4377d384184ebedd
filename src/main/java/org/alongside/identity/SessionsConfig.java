package org.alongside.identity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions in the database outlive the application and are read by later versions. */
@Configuration(proxyBeanMethods = false)
class SessionsConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsConfig.class);

    /** An attribute that this version cannot deserialise counts as missing: the person signs in again. */
    /** Concurrent requests of one session, as after a double click, may both insert a new attribute. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfOneBrowserAtTheSameMoment() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> readableSessions() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Forgiving());
        return repository -> repository.setConversionService(conversion);
    }

    private static final class Forgiving implements Converter<byte[], Object> {
        private final DeserializingConverter converter =
                new DeserializingConverter(SessionsConfig.class.getClassLoader());

        @Override
        @SuppressWarnings("NullAway") // Converter allows null, but NullAway's model of it does not
        public @Nullable Object convert(byte[] source) {
            try {
                return converter.convert(source);
            } catch (SerializationFailedException e) {
                LOG.warn("A session holds something of another version of Alongside; it is passed over.");
                return null;
            }
        }
    }
}
