package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** A failing test that starts an application leaves neither it nor its database behind. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@Tag(TestTags.STARTED)
class StartedTest {

    @TempDir
    static Path folder;

    static Started killed;
    static Started shared;
    static Started own;

    /** The first application is killed and leaves its server; then both the set-up and a test fail. */
    @Nested
    @Order(1)
    @ExtendWith(FailedOnPurpose.Expected.class)
    class Failing {

        @RegisterExtension
        static final StartedApplications applications = new StartedApplications();

        @BeforeAll
        static void fails_after_two_starts() throws Exception {
            killed = applications.start("--server.port=0", "--alongside.data=" + folder.resolve("killed"));
            killed.port();
            killed.kill();
            assertThat(killed.leftSomething()).as("its server").isTrue();
            shared = applications.start("--server.port=0", "--alongside.data=" + folder.resolve("shared"));
            shared.says("PostgreSQL in");
            throw new FailedOnPurpose();
        }

        @AfterAll
        static void fails_as_well() {
            throw new FailedOnPurpose();
        }

        @Test
        void fails_with_one_of_its_own() throws Exception {
            try (Started application = Started.with("--server.port=0", "--alongside.data=" + folder.resolve("own"))) {
                own = application;
                application.says("PostgreSQL in");
                throw new FailedOnPurpose();
            }
        }
    }

    @Nested
    @Order(2)
    class Afterwards {

        @Test
        void nothing_of_all_that_runs_any_more() throws Exception {
            for (Started application : new Started[] {killed, shared, own}) {
                assertThat(application.leftSomething())
                        .as(application.console())
                        .isFalse();
            }
            assertThat(ProcessHandle.allProcesses()
                            .map(process -> process.info().commandLine().orElse(""))
                            .filter(command -> command.contains(folder.toString())))
                    .isEmpty();
            assertThat(Files.exists(folder.resolve("killed/postgres"))).isTrue();
        }
    }

    /** The exception of the tests above; only this one is ignored, since it demonstrates a failure. */
    private static final class FailedOnPurpose extends RuntimeException {

        private static final long serialVersionUID = 1L;

        static final class Expected implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

            @Override
            public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
                pass(thrown);
            }

            @Override
            public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
                    throws Throwable {
                pass(thrown);
            }

            @Override
            public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown)
                    throws Throwable {
                pass(thrown);
            }

            private static void pass(Throwable thrown) throws Throwable {
                if (!(thrown instanceof FailedOnPurpose)) {
                    throw thrown;
                }
            }
        }
    }
}
