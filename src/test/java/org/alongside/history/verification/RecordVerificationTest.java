package org.alongside.history.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.TestDatabase;
import org.alongside.calendar.MovableClock;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner of the database, who may disable triggers, changes the record in every way: each is found and named. */
@AlongsideTest
class RecordVerificationTest {

    private static final String UNLOCK = "alter table record_entry disable trigger user;"
            + " alter table record_words disable trigger user; alter table record_link disable trigger user;"
            + " alter table record_root disable trigger user; alter table record_root_head disable trigger user";

    private final String reference = "CP-2099-" + Math.abs(UUID.randomUUID().hashCode());

    @Autowired
    CaseRecord record;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RecordRoots roots;

    @Autowired
    RecordVerification verification;

    @Autowired
    MovableClock clock;

    private List<RecordRoot> published = List.of();

    @BeforeEach
    void four_entries_and_a_root_that_left_the_database() {
        for (int i = 1; i <= 4; i++) {
            RecordedAct act = RecordedAct.on(reference, "refused").fact(i);
            transactions.executeWithoutResult(status -> record.write(act.because("Because of “ŵ”")));
        }
        LocalDate last =
                roots.newest(1).stream().map(RecordRoot::day).findFirst().orElse(LocalDate.now(clock));
        clock.moveTo(last.plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .plus(Duration.ofHours(1))
                .toInstant());
        roots.make();
        published = roots.newest(1);
    }

    @AfterEach
    void back_to_now() {
        clock.backToNow();
    }

    @Test
    void an_untouched_record_is_sound() {
        Verification result = verification.verify(entries -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.isSound()).isTrue();
        assertThat(result.entries()).isEqualTo(published.get(0).entries());
        assertThat(result.chains()).isEqualTo(published.get(0).chains());
    }

    @Test
    void entries_of_one_transaction_on_several_cases_are_linked_once_each() {
        transactions.executeWithoutResult(status -> {
            record.write(RecordedAct.on(reference + "-b", "refused").fact(1));
            record.write(RecordedAct.on(reference + "-a", "refused").fact(1));
            record.write(RecordedAct.apart("refused").fact("/x"));
            record.write(RecordedAct.on(reference + "-a", "refused").fact(2));
        });
        assertThat(verification.verify(entries -> {}).findings()).isEmpty();
    }

    @Test
    void an_altered_entry_is_named() {
        assertThat(after("update record_entry set facts = '[]' where id = " + id(2)))
                .containsExactly(new Finding(Finding.Kind.CHANGED, reference, 2, id(2), null));
        assertThat(after("update record_entry set who = null, kind = 'PUBLIC' where id = " + id(1)))
                .containsExactly(new Finding(Finding.Kind.CHANGED, reference, 1, id(1), null));
        assertThat(after("update record_entry set at = at + interval '1 microsecond' where id = " + id(4)))
                .containsExactly(new Finding(Finding.Kind.CHANGED, reference, 4, id(4), null));
    }

    @Test
    void altered_words_are_named_and_erased_ones_are_not() {
        assertThat(after(
                        "update record_words set words = 'Otherwise' where id = (select words from record_entry where id = "
                                + id(3) + ")"))
                .containsExactly(new Finding(Finding.Kind.WORDS_CHANGED, reference, 3, id(3), null));
        transactions.executeWithoutResult(status -> record.eraseWords(reference));
        assertThat(verification.verify(entries -> {}).findings()).isEmpty();
    }

    @Test
    void a_removed_entry_is_named() {
        String remove = "delete from record_link where entry = %1$d; delete from record_entry where id = %1$d";
        assertThat(after(remove.formatted(id(2)))).contains(new Finding(Finding.Kind.MISSING, reference, 2, 0, null));
        assertThat(after(remove.formatted(id(4)))).contains(new Finding(Finding.Kind.CUT_OFF, reference, 3, 0, null));
        assertThat(after(
                        "delete from record_link where chain = '%1$s'; delete from record_entry where reference = '%1$s';"
                                        .formatted(reference)
                                + " delete from record_chain where chain = '" + reference + "'"))
                .contains(new Finding(Finding.Kind.CUT_OFF, reference, 0, 0, null));
    }

    @Test
    void reordered_entries_are_named() {
        assertThat(after("update record_link set seq = 1000 + seq where chain = '%s' and seq in (2, 3);"
                                .formatted(reference)
                        + " update record_link set seq = 1005 - seq where chain = '" + reference + "' and seq > 1000"))
                .extracting(Finding::kind, Finding::chain, Finding::seq)
                .contains(org.assertj.core.groups.Tuple.tuple(Finding.Kind.CHANGED, reference, 2L));
    }

    @Test
    void an_inserted_entry_is_named() {
        assertThat(after("insert into record_entry (at, kind, reference, act) values (now(), 'PROCESS', '" + reference
                        + "', 'refused')"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.INSERTED);
                    assertThat(finding.chain()).isEqualTo(reference);
                });
    }

    @Test
    void a_chain_that_was_made_anew_differs_from_the_root() {
        assertThat(after(rewritten()))
                .contains(new Finding(Finding.Kind.REWRITTEN, reference, 4, id(4), null))
                .doesNotContain(new Finding(Finding.Kind.CHANGED, reference, 2, id(2), null));
    }

    @Test
    void a_chain_and_its_roots_that_were_made_anew_differ_from_what_left_the_database() throws Exception {
        String roots = rewritten()
                + "; update record_root_head h set head = c.head from record_chain c"
                + " where c.chain = h.chain and h.chain = '" + reference + "'";
        assertThat(after(roots, true))
                .as("with the root that follows from it")
                .containsExactly(new Finding(
                        Finding.Kind.ROOT_CHANGED, null, 0, 0, published.get(0).day()));
    }

    @Test
    void an_export_is_checked_without_the_database(@TempDir Path folder) throws Exception {
        Path export = folder.resolve("record.jsonl");
        try (var out = Files.newOutputStream(export)) {
            verification.export(out);
        }
        Path lines = folder.resolve("roots.txt");
        Files.writeString(lines, published.get(0).line() + "\n");
        assertThat(command(export, lines)).startsWith("0 ").contains("1 of them published", "complete and unchanged");
        assertThat(Files.readString(export)).doesNotContain("Because of");

        String text = Files.readString(export);
        Files.writeString(
                export,
                text.replace(
                        "\"refused\",\"[{\\\"kind\\\": \\\"TEXT\\\", \\\"value\\\": \\\"2\\\"}]\"",
                        "\"refused\",\"[]\""));
        assertThat(Files.readString(export)).isNotEqualTo(text);
        assertThat(command(export, lines)).startsWith("1 ").contains("Entry 2 of " + reference);

        Files.writeString(export, text);
        Files.writeString(lines, published.get(0).line().replaceAll(" [0-9a-f]{4}", " 0000") + "\n");
        assertThat(command(export, lines))
                .startsWith("1 ")
                .contains("The root of " + published.get(0).day());
        assertThat(command(folder.resolve("none"), lines)).startsWith("2 ");
    }

    @Test
    void each_root_is_a_line_of_the_file_and_no_line_is_ever_changed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deeper/roots.txt");
        RecordRoots toFile =
                new RecordRoots(JdbcClient.create(TestDatabase.owner()), transactions, event -> {}, clock, file);
        toFile.writeToFile();
        toFile.writeToFile();
        assertThat(toFile.published())
                .hasSameSizeAs(roots.newest(Integer.MAX_VALUE))
                .contains(published.get(0));
        Files.writeString(file, Files.readString(file).replaceAll(" [0-9a-f]{4}", " 0000"));
        toFile.writeToFile();
        assertThat(toFile.published()).doesNotContain(published.get(0));
    }

    private static String command(Path export, Path lines) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = VerifyCommand.run(
                new String[] {VerifyCommand.NAME, export.toString(), lines.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    /** SQL that changes the second entry and recomputes the chain after it, as the owner of the database could. */
    private String rewritten() {
        return """
                update record_entry set facts = '[]' where id = %1$d;
                delete from record_link where chain = '%2$s';
                update record_chain set length = 0, head = sha256(convert_to('alongside record %2$s', 'UTF8')) where chain = '%2$s';
                do $do$ declare e record_entry; begin
                    for e in select * from record_entry where reference = '%2$s' order by id loop
                        perform record_link_entry(e);
                    end loop;
                end $do$
                """.formatted(id(2), reference).strip();
    }

    private long id(int seq) {
        return JdbcClient.create(TestDatabase.owner())
                .sql("select entry from record_link where chain = ? and seq = ?")
                .params(reference, seq)
                .query(Long.class)
                .single();
    }

    private List<Finding> after(String tampering) {
        return after(tampering, false);
    }

    /** What is found after the owner did this, which is then rolled back. */
    private List<Finding> after(String tampering, boolean rootAsWell) {
        try (Connection connection = TestDatabase.owner().getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource sameConnection = new SingleConnectionDataSource(connection, true);
            JdbcTemplate owner = new JdbcTemplate(sameConnection);
            owner.execute(UNLOCK);
            owner.execute(tampering);
            RecordReader reader = new RecordReader(sameConnection);
            if (rootAsWell) {
                java.util.Map<String, ChainHead> heads = new java.util.TreeMap<>();
                reader.heads((day, head) -> heads.put(head.chain(), head));
                owner.update(
                        "update record_root set root = decode(?, 'hex') where day = ?",
                        MerkleTree.root(heads.values()),
                        published.get(0).day());
            }
            RecordVerifier verifier = new RecordVerifier();
            published.forEach(verifier::published);
            reader.roots(verifier::root);
            reader.heads(verifier::head);
            reader.present(verifier::present);
            reader.entries(verifier::entry);
            reader.unlinked(verifier::found);
            reader.changedWords(verifier::found);
            connection.rollback();
            return verifier.finish().findings();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
