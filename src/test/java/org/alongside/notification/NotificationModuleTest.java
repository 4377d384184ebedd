package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.alongside.ModuleTest;
import org.alongside.history.CurrentActor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "calendar")
class NotificationModuleTest {

    @MockitoBean
    CurrentActor actor;

    // Cases' paths come from the engine, which is not running here.
    @MockitoBean
    HistoryService engine;

    @MockitoBean
    RepositoryService models;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_letter_is_in_the_outbox_exactly_when_its_transaction_holds() {
        Letter letter = new Letter(
                "identity/sign-in-link",
                Recipient.outside("Ada Invented", "ada@demo.example"),
                null,
                Map.of("link", "/", "from", "nine", "minutes", 20));

        UUID kept = transactions.execute(status -> outbox.send(letter));
        UUID lost = transactions.execute(status -> {
            status.setRollbackOnly();
            return outbox.send(letter);
        });

        assertThat(jdbc.sql("select id from outbox_message where id in (:ids)")
                        .param("ids", java.util.List.of(kept, lost))
                        .query(UUID.class)
                        .list())
                .containsExactly(kept);
    }
}
