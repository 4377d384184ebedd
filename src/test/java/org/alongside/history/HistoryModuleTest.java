package org.alongside.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.alongside.ModuleTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "calendar")
class HistoryModuleTest {

    private static final UUID MEMBER = UUID.fromString("2b0a7a53-6f7e-4f0c-8d0b-3d3c9a6f1c01");

    // Cases' paths come from the engine, which is not running here.
    @MockitoBean
    HistoryService engine;

    @MockitoBean
    RepositoryService models;

    @Autowired
    CaseRecord record;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_entry_is_read_back_as_a_sentence() {
        String reference = "CP-2031-" + UUID.randomUUID();

        transactions.executeWithoutResult(status ->
                record.write(RecordedAct.on(reference, "account-added").fact(MEMBER)));

        assertThat(record.entries(reference)).singleElement().satisfies(entry -> {
            assertThat(entry.text()).contains("Ada Invented");
            assertThat(entry.code()).isEqualTo("account-added");
        });
    }

    /** Replaces the identity module. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Actors {

        @Bean
        CurrentActor processActs() {
            return new CurrentActor() {
                @Override
                public Actor now() {
                    return Actor.PROCESS;
                }

                @Override
                public Map<UUID, String> names(Collection<UUID> accounts) {
                    return Map.of(MEMBER, "Ada Invented");
                }
            };
        }
    }
}
