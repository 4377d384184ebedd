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
 * A test on one module by itself, the one whose package the test stands in: it shows that the module needs no other than
 * those it declares. What the interfaces of the module leave to others, the test gives.
 *
 * <p>These tests share a database apart from that of {@link AlongsideTest}, with the whole schema. Each starts a context of
 * its own, without the engine and without a web server, so there is one for each module of the ground floors and no more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ActiveProfiles({"test", "module"})
@Execution(ExecutionMode.SAME_THREAD)
@ApplicationModuleTest(verifyAutomatically = false)
public @interface ModuleTest {

    /** The modules that start beside this one. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "mode")
    BootstrapMode mode() default BootstrapMode.STANDALONE;

    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.NONE;

    /** Modules whose beans are asked for by a type that is not theirs, such as the clock of module calendar. */
    @AliasFor(annotation = ApplicationModuleTest.class, attribute = "extraIncludes")
    String[] extraIncludes() default {};
}
