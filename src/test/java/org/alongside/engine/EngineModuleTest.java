package org.alongside.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.alongside.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "calendar")
@TestPropertySource(properties = {"camunda.bpm.enabled=true", "alongside.models=classpath*:engine-module/"})
class EngineModuleTest {

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_case_waits_for_the_message_that_its_model_names_and_for_no_other() {
        String reference = "CP-2031-" + UUID.randomUUID();
        in(() -> cases.start("waiting", reference, ProcessVariables.none()));

        assertThatThrownBy(() -> in(() -> cases.tell("another", reference, ProcessVariables.none())))
                .isInstanceOf(NoMatchingSubscription.class);
        assertThat(isRunning(reference)).isTrue();

        in(() -> cases.tell("go-on", reference, ProcessVariables.none()));
        assertThat(isRunning(reference)).isFalse();
    }

    private boolean isRunning(String reference) {
        return Boolean.TRUE.equals(transactions.execute(status -> cases.isRunning("waiting", reference)));
    }

    private void in(Runnable act) {
        transactions.executeWithoutResult(status -> act.run());
    }
}
