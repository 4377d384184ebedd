package org.alongside;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application: real engine, real PostgreSQL, a server on its own port.
 *
 * <p>All classes with this annotation share one context and one database, which is not emptied between tests: create a
 * case with its own reference, look only at that, and reset the clock. Do not add {@code @MockitoBean}, properties or
 * nested configuration, since each would start a second context. Jobs (timers, asynchronous steps) do not run
 * automatically: move the clock and call {@link Jobs#runDue()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ActiveProfiles("test")
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface AlongsideTest {}
