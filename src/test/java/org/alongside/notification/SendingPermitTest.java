package org.alongside.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.alongside.history.CaseRecord;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A copied database, and one that a dump was restored over, ask before they send; both are real databases. */
@AlongsideTest
class SendingPermitTest {

    private static final MailSettings SENDS = new MailSettings(false, "");

    @Autowired
    CaseRecord record;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transactions;

    private final String live = "live" + UUID.randomUUID().toString().substring(0, 8);
    private final String copy = "copy" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_database_that_sends() throws SQLException {
        execute("", "create database " + live);
        execute(live, """
                create table outbox_message (id int, status text);
                insert into outbox_message values (1, 'WAITING'), (2, 'WAITING'), (3, 'SENT');
                create table sending_permit (only_row boolean primary key default true, database text not null,
                    held_in text, decided_at timestamptz not null, decided_by uuid)
                """);
        assertThat(in(live, SENDS).state()).isEqualTo(SendingPermit.State.ALLOWED);
    }

    @AfterEach
    void no_traces() throws SQLException {
        execute("", "drop database if exists " + copy);
        execute("", "drop database " + live);
    }

    @Test
    void a_copy_sends_nothing_until_somebody_decides() throws SQLException {
        execute("", "create database " + copy + " template " + live);
        SendingPermit there = in(copy, SENDS);
        assertThat(there.state()).isEqualTo(SendingPermit.State.UNDECIDED);
        assertThat(there.waiting()).isEqualTo(2);
        assertThat(in(live, SENDS).state()).as("the original").isEqualTo(SendingPermit.State.ALLOWED);

        decide(() -> there.keepHolding(people.id("administrator")));
        assertThat(there.state()).isEqualTo(SendingPermit.State.COPY);
        decide(() -> there.allow(people.id("administrator")));
        assertThat(there.state()).isEqualTo(SendingPermit.State.ALLOWED);
        assertThat(acts()).contains("sending-held", "sending-allowed");
    }

    @Test
    void a_dump_that_is_restored_over_its_own_database_asks_as_well() throws SQLException {
        // What pg_restore --clean does to each table.
        execute(live, """
                create table dumped as select * from outbox_message; drop table outbox_message;
                alter table dumped rename to outbox_message
                """);
        assertThat(in(live, SENDS).state()).isEqualTo(SendingPermit.State.UNDECIDED);
    }

    @Test
    void a_copy_of_the_disk_is_told_by_its_name() {
        decide(() -> in(live, new MailSettings(false, "live")).allow(people.id("administrator")));
        assertThat(in(live, new MailSettings(false, "live")).state()).isEqualTo(SendingPermit.State.ALLOWED);
        assertThat(in(live, new MailSettings(false, "training")).state()).isEqualTo(SendingPermit.State.UNDECIDED);
    }

    @Test
    void the_setting_holds_everything() {
        assertThat(in(live, new MailSettings(true, "")).state()).isEqualTo(SendingPermit.State.HELD_BY_SETTING);
    }

    private SendingPermit in(String database, MailSettings settings) {
        return new SendingPermit(JdbcClient.create(source(database)), record, Clock.systemUTC(), settings);
    }

    /** In a transaction of the record, which is in the application's own database here. */
    private void decide(Runnable decision) {
        transactions.executeWithoutResult(status -> decision.run());
    }

    private List<String> acts() {
        return application
                .sql("select act from record_entry where act like 'sending-%'")
                .query(String.class)
                .list();
    }

    private static DataSource source(String database) {
        return database.isEmpty() ? TestDatabase.owner() : TestDatabase.owner(database);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = source(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
