package org.alongside.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Existing data in a schema of its own: the migration removes the names, records this, and changes nothing else. */
@AlongsideTest
class NamesRemovedMigrationTest {

    private static final UUID CONNIE = UUID.randomUUID();
    private static final UUID OLIVE = UUID.randomUUID();

    private static final List<String> BEFORE = List.of(
            "V0210__history_record",
            "V0348__panel_questions",
            "V0370__contribution_golden_thread",
            "V0380__evaluation_feedback_findings_closing");

    private final DataSource database = TestDatabase.owner();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void names_that_were_promised_not_to_be_kept_are_taken_out_and_an_entry_says_so(@TempDir Path migrations)
            throws IOException {
        migrate(migrations, BEFORE);
        keptBefore();

        migrate(migrations, List.of("V0410__acts_without_a_name"));

        assertThat(jdbc.sql("select act || ' ' || (facts -> 0 ->> 'value') || ' ' || kind || ' '"
                                + " || coalesce(who::text, '-') || ' ' || coalesce(roles, '-')"
                                + " from before.record_entry order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "contribution-heard 1 UNNAMED - -",
                        "contribution-heard 2 PERSON " + CONNIE + " CONTRIBUTOR",
                        "contribution-heard 3 PERSON " + OLIVE + " CONTRIBUTOR",
                        "feedback-given Side.CONTRIBUTOR UNNAMED - -",
                        "panel-help-asked HelpKind.TALK UNNAMED - -",
                        "clock-stopped 1 UNNAMED - -",
                        "ballot-given 1 PERSON " + CONNIE + " CONTRIBUTOR",
                        "names-removed 4 PROCESS - -");
        assertThat(jdbc.sql(
                                "select number || ' ' || coalesce(account::text, '-') || ' ' || coalesce(recorded_by::text, '-')"
                                        + " from before.contribution order by number")
                        .query(String.class)
                        .list())
                .containsExactly("1 - -", "2 " + CONNIE + " " + CONNIE, "3 - " + OLIVE);
        assertThat(jdbc.sql("select reference from before.evaluation_feedback where account is not null")
                        .query(String.class)
                        .list())
                .as("only where it can still be changed")
                .containsExactly("CP-2");
        assertThatThrownBy(() ->
                        jdbc.sql("update before.record_entry set roles = null").update())
                .as("the record is append-only again")
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("The record is append-only");
    }

    private void keptBefore() {
        contribution(1, CONNIE, CONNIE, true);
        contribution(2, CONNIE, CONNIE, false);
        contribution(3, CONNIE, OLIVE, true);
        entry("contribution-heard", CONNIE, "1");
        entry("contribution-heard", CONNIE, "2");
        entry("contribution-heard", OLIVE, "3");
        entry("feedback-given", CONNIE, "Side.CONTRIBUTOR");
        entry("panel-help-asked", CONNIE, "HelpKind.TALK");
        entry("clock-stopped", CONNIE, "1");
        entry("ballot-given", CONNIE, "1");
        jdbc.sql("insert into before.evaluation (reference, asked_at, feedback_by, closed_at) values"
                        + " ('CP-1', now(), current_date, now()), ('CP-2', now(), current_date, null)")
                .update();
        for (String reference : List.of("CP-1", "CP-2")) {
            jdbc.sql("insert into before.evaluation_feedback (id, reference, account, side, given_at)"
                            + " values (gen_random_uuid(), ?, ?, 'CONTRIBUTOR', now())")
                    .params(reference, CONNIE)
                    .update();
        }
    }

    private void contribution(int number, UUID account, UUID recordedBy, boolean anonymous) {
        jdbc.sql("insert into before.contribution_case (reference) values ('CP-1') on conflict do nothing")
                .update();
        jdbc.sql("insert into before.contribution (id, reference, number, occasion, said_on, account, anonymous,"
                        + " recorded_by, recorded_at, words_hash)"
                        + " values (gen_random_uuid(), 'CP-1', ?, 'ONLINE', current_date, ?, ?, ?, now(), 'x')")
                .params(number, account, anonymous, recordedBy)
                .update();
    }

    private void entry(String act, UUID who, String fact) {
        jdbc.sql("insert into before.record_entry (at, kind, who, roles, reference, act, facts) values"
                        + " (now(), 'PERSON', ?, 'CONTRIBUTOR', 'CP-1', ?,"
                        + " jsonb_build_array(jsonb_build_object('kind', 'TEXT', 'value', cast(? as text))))")
                .params(who, act, fact)
                .update();
    }

    /** Runs only this migration's changes, on minimal tables. */
    private void migrate(Path migrations, List<String> added) throws IOException {
        Files.writeString(
                migrations.resolve("V0001__rounds.sql"),
                "create table round (id uuid primary key); create table round_seat (id uuid primary key);");
        for (String each : added) {
            Files.copy(
                    new ClassPathResource("db/migration/" + each + ".sql")
                            .getFile()
                            .toPath(),
                    migrations.resolve(each + ".sql"));
        }
        Flyway.configure()
                .dataSource(database)
                .schemas("before")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }
}
