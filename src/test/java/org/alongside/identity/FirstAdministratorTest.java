package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.alongside.identity.password.PasswordStrength;
import org.alongside.identity.password.PasswordStrength.Weakness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database without accounts, simulated by a transaction that is rolled back. */
@AlongsideTest
class FirstAdministratorTest {

    private static final String EMAIL = "first@demo.example";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows rows;

    @Autowired
    PasswordStrength strength;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_empty_database_gets_its_first_administrator_who_must_change_the_password() {
        onAnEmptyDatabase(() -> {
            start(EMAIL, "from the environment");
            Account first = rows.byEmail(EMAIL).orElseThrow();
            assertThat(first.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
            assertThat(first.mustChangePassword()).isTrue();
        });
    }

    @Test
    void without_a_name_and_a_password_nobody_is_added() {
        onAnEmptyDatabase(() -> {
            start(EMAIL, "");
            start("", "from the environment");
            assertThat(rows.isEmpty()).isTrue();
        });
    }

    @Test
    void where_there_are_accounts_nobody_is_added() {
        people.account("officer");
        start(EMAIL, "from the environment");
        assertThat(rows.byEmail(EMAIL)).isEmpty();
    }

    @Test
    void nobodys_name_or_address_is_in_what_a_log_could_print() {
        Account account = people.account("officer");
        assertThat(account + " " + account.viewer() + " " + account.recipient())
                .doesNotContain("Olive")
                .doesNotContain("officer@demo.example");
    }

    @Test
    void the_application_does_not_start_with_a_first_password_that_is_easy_to_guess() {
        onAnEmptyDatabase(() -> {
            for (String weak : List.of("x", "Password1234", "first@demo.example", "alongside2026", "qwertyuiop12")) {
                assertThatThrownBy(() -> start(EMAIL, weak))
                        .as(weak)
                        .isInstanceOf(WeakFirstPassword.class)
                        .hasMessageNotContaining(weak + ".");
            }
            assertThat(rows.isEmpty()).isTrue();
        });
    }

    @Test
    void the_start_is_refused_with_a_sentence_that_says_what_to_do() {
        FailureAnalysis refused = new WeakFirstPassword.Analyzer().analyze(new WeakFirstPassword(Weakness.TOO_SHORT));
        assertThat(refused.getDescription())
                .isEqualTo("The first administrator's password in the settings is too short: it needs at least 12"
                        + " characters.");
        assertThat(refused.getAction()).contains("ALONGSIDE_FIRST_ADMINISTRATOR_PASSWORD");
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null))
                .contains(WeakFirstPassword.Analyzer.class.getName());
    }

    private void start(String email, String password) {
        new FirstAdministrator(accounts, rows, strength, email, password).run(new DefaultApplicationArguments());
    }

    @BeforeAll
    static void ignoring_foreign_keys_is_allowed() {
        asOwner("grant set on parameter session_replication_role to alongside_app");
    }

    @AfterAll
    static void ignoring_foreign_keys_is_not_allowed_again() {
        asOwner("revoke set on parameter session_replication_role from alongside_app");
    }

    private static void asOwner(String sql) {
        JdbcClient.create(TestDatabase.owner()).sql(sql).update();
    }

    private void onAnEmptyDatabase(Runnable test) {
        transactions.executeWithoutResult(status -> {
            // Other tables reference accounts; this transaction ignores foreign keys.
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from account").update();
            test.run();
            status.setRollbackOnly();
        });
    }
}
