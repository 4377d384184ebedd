package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.alongside.ModuleTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "calendar", webEnvironment = WebEnvironment.MOCK)
class IdentityModuleTest {

    // Cases' paths come from the engine, which is not running here.
    @MockitoBean
    HistoryService engine;

    @MockitoBean
    RepositoryService models;

    @Autowired
    Accounts accounts;

    @Test
    void an_address_belongs_to_one_account_whatever_its_capitals() {
        String email = UUID.randomUUID() + "@demo.example";
        accounts.add("Ada Invented", email, null, Set.of(Role.OFFICER));

        assertThat(accounts.byEmail(email.toUpperCase(java.util.Locale.ROOT))).isPresent();
        assertThatThrownBy(() -> accounts.add("Somebody Else", email, null, Set.of(Role.OFFICER)))
                .isInstanceOf(Accounts.AlreadyKnown.class);
    }
}
