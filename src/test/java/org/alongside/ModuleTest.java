package org.alongside;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of one module, the one whose package contains the test: it proves that the module needs only its declared
 * dependencies. The test supplies the module's interfaces that other modules implement.
 *
 * <p>These tests share a database, separate from that of {@link AlongsideTest}, with the whole schema. Each starts its
 * own context, without engine and web server, so only the base modules have one each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ActiveProfiles({"test", "module"})
@Execution(ExecutionMode.SAME_THREAD)
@ApplicationModuleTest(verifyAutomatically = false)
public @interface ModuleTest {

    /** The modules that start with this one. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
    BootstrapMode mode() default BootstrapMode.STANDALONE;

    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.NONE;

    /** Modules whose beans are injected by a foreign type, such as the calendar module's clock. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "extraIncludes")
    String[] extraIncludes() default {};
}
