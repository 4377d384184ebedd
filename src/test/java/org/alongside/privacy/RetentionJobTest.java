package org.alongside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.history.verification.RecordVerification;
import org.alongside.identity.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows whose period is over are announced, then removed; others are kept. */
@AlongsideTest
class RetentionJobTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(366);

    private final String mark = UUID.randomUUID().toString();
    private final UUID old = UUID.randomUUID();
    private final UUID young = UUID.randomUUID();

    @Autowired
    RetentionJob job;

    @Autowired
    RetentionRuns runs;

    @Autowired
    MovableClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    CaseRecord record;

    @Autowired
    RecordVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void no_runs_yet() {
        now = clock.realInstant();
        transactions.executeWithoutResult(status -> List.of("retention_figure", "retention_notice", "retention_run")
                .forEach(table -> jdbc.sql("delete from " + table).update()));
    }

    @AfterEach
    void back_to_now() {
        no_runs_yet();
        clock.backToNow();
    }

    @Test
    void rows_whose_period_is_over_are_announced_then_removed_and_others_are_kept() {
        notice(old, now.minus(YEAR.multipliedBy(2)));
        notice(young, now.minus(DAY.multipliedBy(30)));

        run(0);
        assertThat(has("notice", old)).as("not without an announcement").isTrue();
        assertThat(runs.announced(today(0))).anySatisfy(coming -> {
            assertThat(coming.tableName()).isEqualTo("notice");
            assertThat(coming.removedOn()).isEqualTo(today(14));
            assertThat(coming.expected()).isPositive();
        });
        assertThat(letters()).isPositive();

        run(13);
        assertThat(has("notice", old)).as("a day too early").isTrue();

        run(14);
        assertThat(has("notice", old)).isFalse();
        assertThat(has("notice", young)).isTrue();
        assertThat(runs.figures(1)).anySatisfy(figure -> {
            assertThat(figure.tableName()).isEqualTo("notice");
            assertThat(figure.removed()).isPositive();
        });
        assertThat(record.newestOf("retention-run", 1)).isNotEmpty();
        assertThat(verification.verify(done -> {}).findings()).isEmpty();
    }

    @Test
    void names_of_people_go_a_while_after_their_project_ended_and_stay_while_it_runs() {
        suggestion("E" + mark, now.minus(YEAR.multipliedBy(3)));
        suggestion("R" + mark, null);
        run(0);
        run(14);
        assertThat(proposer("E" + mark)).isEqualTo("A former user");
        assertThat(proposer("R" + mark)).isEqualTo("Petra Proposer");
        assertThat(about("E" + mark)).isEqualTo("Benches");
    }

    @Test
    void a_day_has_one_run_however_many_nodes_begin_it() {
        notice(old, now.minus(YEAR.multipliedBy(2)));
        run(0);
        run(14);
        notice(young, now.minus(YEAR.multipliedBy(2)));
        run(14);
        assertThat(has("notice", young)).isTrue();
        assertThat(jdbc.sql("select count(*) from retention_run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void run(int day) {
        clock.moveTo(now.plus(DAY.multipliedBy(day)));
        job.run();
    }

    private LocalDate today(int day) {
        return LocalDate.ofInstant(now.plus(DAY.multipliedBy(day)), RetentionJob.ZONE);
    }

    private void notice(UUID id, Instant at) {
        write(
                "insert into notice (id, account, created_at, topic, subject, body_html) values (?, ?, ?, 'NEWS',"
                        + " 'Tea', 'Tea')",
                id,
                people.id("contributor3"),
                Timestamp.from(at));
    }

    private void suggestion(String reference, @Nullable Instant closed) {
        Timestamp at = Timestamp.from(now.minus(YEAR.multipliedBy(4)));
        write(
                "insert into project (reference, title, stage, state, opened_at, stage_since, closed_at, version)"
                        + " values (?, 'Benches', 'INTAKE', ?, ?, ?, ?, 0)",
                reference,
                closed == null ? "RUNNING" : "CLOSED",
                at,
                at,
                closed == null ? null : Timestamp.from(closed));
        write(
                "insert into opportunity (reference, title, about, service, groups, reach, decision_open, can_change,"
                        + " imposed, proposer_name, proposer_email, proposer_kind, organisation, received_at) values (?,"
                        + " 'Benches', 'Benches', '', '{}', '', '', '', '', 'Petra Proposer', 'p@example.org', 'RESIDENT',"
                        + " '', ?)",
                reference,
                at);
    }

    private void write(String sql, @Nullable Object... values) {
        transactions.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }

    private String proposer(String reference) {
        return jdbc.sql("select proposer_name from opportunity where reference = ?")
                .params(reference)
                .query(String.class)
                .single();
    }

    private String about(String reference) {
        return jdbc.sql("select about from opportunity where reference = ?")
                .params(reference)
                .query(String.class)
                .single();
    }

    private boolean has(String table, UUID id) {
        return jdbc.sql("select exists (select from " + table + " where id = ?)")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    private long letters() {
        return jdbc.sql("select count(*) from outbox_message where template = 'privacy/retention'")
                .query(Long.class)
                .single();
    }
}
