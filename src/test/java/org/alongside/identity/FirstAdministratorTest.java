package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
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

    private void start(String email, String password) {
        new FirstAdministrator(accounts, rows, email, password).run(new DefaultApplicationArguments());
    }

    private void onAnEmptyDatabase(Runnable test) {
        // Other tables reference accounts; a transaction that calls this ignores foreign keys.
        JdbcClient.create(TestDatabase.owner()).sql("""
                create or replace function ignore_references() returns text language sql security definer as
                $$ select set_config('session_replication_role', 'replica', true) $$
                """).update();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select ignore_references()").query().singleValue();
            jdbc.sql("delete from account").update();
            test.run();
            status.setRollbackOnly();
        });
    }
}
