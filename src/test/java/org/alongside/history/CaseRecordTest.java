package org.alongside.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.alongside.calendar.MovableClock;
import org.alongside.identity.Role;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
class CaseRecordTest {

    private final String reference = "CP-2099-" + Math.abs(UUID.randomUUID().hashCode());

    @Autowired
    CaseRecord record;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPeople people;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back_to_now() {
        clock.backToNow();
    }

    @Test
    void an_entry_says_who_did_what_when_and_why() {
        clock.moveTo(Instant.parse("2026-03-03T10:00:00Z"));
        people.as(
                "officer",
                () -> write(RecordedAct.apart("role-given")
                        .fact(people.id("member"))
                        .fact(Role.SPONSOR)));
        people.as(
                "officer",
                () -> write(RecordedAct.on(reference, "role-given")
                        .fact(people.id("member"))
                        .fact(Role.SPONSOR)
                        .because("  She answers for this.  ")));

        RecordEntry entry = record.entries(reference).get(0);
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(entry.who()).isEqualTo("Olive Officer");
        assertThat(entry.roles()).isEqualTo("Officer");
        assertThat(entry.text()).isEqualTo("Gave Mina Member the role Sponsor");
        assertThat(entry.words()).isEqualTo("She answers for this.");
    }

    @Test
    void an_entry_is_not_kept_when_the_act_fails() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    record.write(RecordedAct.on(reference, "refused").fact("/x"));
                    throw new IllegalStateException("the act fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(record.entries(reference)).isEmpty();
    }

    @Test
    void an_entry_needs_the_transaction_of_its_act() {
        assertThatThrownBy(() -> record.write(RecordedAct.on(reference, "refused")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_refusal_stays_although_the_request_fails() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    record.writeOnItsOwn(RecordedAct.on(reference, "refused").fact("/x"));
                    throw new IllegalStateException("the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(record.entries(reference)).hasSize(1);
    }

    @Test
    void the_application_can_neither_change_delete_empty_nor_disable() {
        write(RecordedAct.on(reference, "refused").fact("/x").because("As it was said"));
        for (String attempt : List.of(
                "update record_entry set act = 'nothing' where reference = '" + reference + "'",
                "delete from record_entry where reference = '" + reference + "'",
                "insert into record_entry (at, kind, act) values (now(), 'PROCESS', 'refused')",
                "update record_words set words = 'otherwise' where reference = '" + reference + "'",
                "update record_link set hash = '' where chain = '" + reference + "'",
                "update record_chain set length = 0 where chain = '" + reference + "'",
                "delete from record_root",
                "truncate record_entry cascade",
                "truncate record_words cascade",
                "alter table record_entry disable trigger record_entry_keeps_rows",
                "drop table record_link",
                "select record_link_entry(e) from record_entry e where reference = '" + reference + "'",
                "set session_replication_role = replica")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                        if (attempt.startsWith("select")) {
                            jdbc.sql(attempt).query().listOfRows();
                        } else {
                            jdbc.sql(attempt).update();
                        }
                    }))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
        assertThat(record.entries(reference)).hasSize(1);
    }

    @Test
    void not_even_the_owner_changes_an_entry_by_mistake() {
        write(RecordedAct.on(reference, "refused").fact("/x").because("As it was said"));
        JdbcClient owner = JdbcClient.create(TestDatabase.owner());
        for (String attempt : List.of(
                "update record_entry set act = 'nothing' where reference = '" + reference + "'",
                "delete from record_entry where reference = '" + reference + "'",
                "truncate record_entry cascade",
                "update record_words set words = 'otherwise' where reference = '" + reference + "'",
                "update record_link set hash = '' where chain = '" + reference + "'")) {
            assertThatThrownBy(() -> owner.sql(attempt).update())
                    .as(attempt)
                    .rootCause()
                    .message()
                    .containsAnyOf("append-only", "not changed");
        }
    }

    @Test
    void words_can_be_erased_and_the_entry_says_so() {
        write(RecordedAct.on(reference, "refused").fact("/x").because("Something about a person"));
        transactions.executeWithoutResult(
                status -> assertThat(record.eraseWords(reference)).isEqualTo(1));

        RecordEntry entry = record.entries(reference).get(0);
        assertThat(entry.words()).isNull();
        assertThat(entry.wordsErased()).isTrue();
        assertThat(entry.text()).isEqualTo("Access to /x was refused");
    }

    @Test
    void a_story_is_read_from_either_end() {
        write(RecordedAct.on(reference, "refused").fact("/first"));
        write(RecordedAct.on(reference, "refused").fact("/second"));
        write(RecordedAct.on(reference, "refused").fact("/third"));
        assertThat(record.oldestFirst(reference))
                .extracting(RecordEntry::text)
                .containsExactly(
                        "Access to /first was refused",
                        "Access to /second was refused",
                        "Access to /third was refused");
        assertThat(record.newest(reference, 1))
                .extracting(RecordEntry::text)
                .containsExactly("Access to /third was refused");
    }

    @Test
    void what_no_person_does_is_done_by_the_process() {
        RunAs.theProcess(() -> write(RecordedAct.on(reference, "refused").fact(LocalDate.of(2026, 12, 3))));
        RecordEntry entry = record.entries(reference).get(0);
        assertThat(entry.who()).isEqualTo("Alongside (automatic)");
        assertThat(entry.roles()).isNull();
        assertThat(entry.text()).isEqualTo("Access to 3 December 2026 was refused");
    }

    @Test
    void acting_for_somebody_else_is_on_the_record() {
        people.as(
                "member2",
                () -> write(RecordedAct.on(reference, "refused")
                        .fact(7)
                        .as(Role.PANEL_MEMBER)
                        .onBehalfOf(people.id("member"))
                        .within("panel-decision", 3)));
        RecordEntry entry = record.entries(reference).get(0);
        assertThat(entry.onBehalfOf()).isEqualTo("Mina Member");
        assertThat(entry.model()).isEqualTo("panel-decision");
        assertThat(entry.modelVersion()).isEqualTo(3);
    }

    private void write(RecordedAct act) {
        transactions.executeWithoutResult(status -> record.write(act));
    }
}
