package org.alongside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.AlongsideTest;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.decision.PanelRig;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.Vote;
import org.alongside.document.Documents;
import org.alongside.evaluation.EvaluatedCase;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordedAct;
import org.alongside.history.verification.RecordVerification;
import org.alongside.identity.Accounts;
import org.alongside.identity.LeaverHandover.Holding;
import org.alongside.identity.Leavers;
import org.alongside.identity.Role;
import org.alongside.identity.RunAs;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One person on a panel, in workshops and projects, who also suggested one: their copy, and their erasure. */
@AlongsideTest
class ErasureTest {

    private static final List<String> TEXT_TYPES = List.of("text", "character varying", "ARRAY", "jsonb", "tsvector");

    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = mark + "@example.org";
    private final String name = "Erin " + mark;

    @Autowired
    PersonalData data;

    @Autowired
    Accounts accounts;

    @Autowired
    Leavers leavers;

    @Autowired
    TestPeople people;

    @Autowired
    EvaluatedCase cases;

    @Autowired
    PanelRig rig;

    @Autowired
    Passports passports;

    @Autowired
    Documents documents;

    @Autowired
    CaseRecord record;

    @Autowired
    RecordVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private UUID erin = new UUID(0, 0);
    private UUID file = new UUID(0, 0);
    private String reference = "";
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void a_person_with_traces_in_many_modules() {
        rig.itIsWednesday();
        people.as(
                "administrator",
                () -> erin = accounts.add(name, email, mark, Set.of(Role.CONTRIBUTOR, Role.PANEL_MEMBER))
                        .id());
        reference = cases.with(mark);
        cases.heardFrom(mark, reference, "A ramp, says " + mark);
        UUID body = rig.body();
        people.as(
                "administrator",
                () -> rig.bodies.giveSeat(body, NewSeat.of(erin, SeatKind.LIVED_EXPERIENCE, LocalDate.of(2026, 1, 5))));
        round = rig.open(rig.plannedCase(), body);
        rig.vote(round, mark, Vote.of(BallotChoice.DO_NOT_APPROVE, "No ramp for " + mark));
        RunAs.account(
                erin,
                () -> transactions.executeWithoutResult(status -> {
                    passports.write(erin, new Needs(List.of(Format.EASY_READ), "Slowly, " + mark, "", "", ""));
                    record.write(RecordedAct.on(reference, "refused").fact(1).because("Because " + mark));
                }));
        file = documents
                .give(erin, mark + ".txt", new ByteArrayInputStream(mark.getBytes(StandardCharsets.UTF_8)))
                .id();
        transactions.executeWithoutResult(status -> rows());
    }

    private void rows() {
        insert(
                "opportunity",
                Map.of(
                        "reference",
                        "CP-2097-" + Math.abs(mark.hashCode()),
                        "title",
                        "Ramps",
                        "about",
                        "Ramps for all",
                        "service",
                        "Roads",
                        "reach",
                        "",
                        "decision_open",
                        "",
                        "can_change",
                        "",
                        "imposed",
                        "",
                        "proposer_name",
                        name,
                        "proposer_email",
                        email));
        jdbc.sql("insert into form_draft (owner, subject, form_id, fingerprint, typed, page, updated_at,"
                        + " revision, line) values (?, 'tea', 'tea', 'x', ?::jsonb, 'one', now(), 1, '')")
                .params(erin, "{\"why\": \"" + mark + "\"}")
                .update();
        jdbc.sql("insert into notice (id, account, created_at, topic, subject, body_html)"
                        + " values (?, ?, now(), 'NEWS', 'Tea', ?)")
                .params(UUID.randomUUID(), erin, "<p>Dear " + name + "</p>")
                .update();
        jdbc.sql("insert into known_browser (token_hash, account, last_at) values (?, ?, now())")
                .params(mark, erin)
                .update();
    }

    private void insert(String table, Map<String, String> texts) {
        String columns = String.join(", ", texts.keySet());
        String places = texts.keySet().stream().map(each -> ":" + each).collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + columns
                        + ", groups, proposer_kind, organisation, received_at) values (" + places
                        + ", '{}', 'RESIDENT', 'Ramps Ltd', :now)")
                .params(texts)
                .param("now", Timestamp.from(rig.clock.instant()))
                .update();
    }

    @AfterEach
    void back_to_now() {
        rig.clock.backToNow();
    }

    @Test
    void the_copy_of_a_person_holds_their_words_from_each_module() {
        Map<String, String> copy = new TreeMap<>();
        data.of(erin).forEach(section -> copy.put(section.table().table(), String.valueOf(section.rows())));
        assertThat(copy)
                .containsKeys(
                        "account",
                        "application",
                        "ballot",
                        "ballot_words",
                        "contribution",
                        "contribution_words",
                        "document",
                        "form_draft",
                        "notice",
                        "opportunity",
                        "outbox_message",
                        "known_browser",
                        "person",
                        "person_passport",
                        "record_entry",
                        "record_words",
                        "round_seat",
                        "seat");
        assertThat(copy.get("contribution_words")).contains("A ramp, says " + mark);
        assertThat(copy.get("ballot_words")).contains("No ramp for " + mark);
        assertThat(copy.get("record_words")).contains("Because " + mark);
        assertThat(copy.get("person_passport")).contains("Slowly, " + mark, "EASY_READ");
        assertThat(copy.get("account")).contains(email, name);
        assertThat(copy.get("opportunity")).contains("Ramps for all");
    }

    @Test
    void a_person_sees_nothing_of_another() {
        assertThat(String.valueOf(data.of(people.id("contributor")))).doesNotContain(mark);
    }

    @Test
    void a_person_who_still_sits_on_a_panel_is_not_erased_before_the_seat_is_given_up() {
        assertThatThrownBy(() -> erase()).isInstanceOf(Accounts.StillHoldsWork.class);
        assertThat(accounts.require(erin).name()).isEqualTo(name);
    }

    @Test
    void an_erased_person_is_found_nowhere_and_the_record_still_verifies() {
        long entries = count("select count(*) from record_entry where who = ?");
        assertThat(data.preview(erin)).anySatisfy(effect -> {
            assertThat(effect.heading()).isEqualTo("Votes");
            assertThat(effect.stays()).isNotBlank();
            assertThat(effect.goes()).isZero();
        });
        assertThat(found()).as("before").isNotEmpty();

        people.as(
                "administrator",
                () -> leavers.leave(
                        erin,
                        Map.of(),
                        leavers.holdings(erin).stream().map(Holding::key).collect(Collectors.toSet())));
        assertThat(erase()).isGreaterThan(10);

        assertThat(found())
                .as("name, email address or words of an erased person")
                .isEmpty();
        assertThat(accounts.require(erin).name()).isEqualTo("A former user");
        assertThat(accounts.require(erin).enabled()).isFalse();
        assertThat(documents.find(file).orElseThrow().isRemoved()).isTrue();
        // What was decided stays.
        assertThat(count("select count(*) from ballot where cast_by = ?")).isEqualTo(1);
        assertThat(count("select count(*) from contribution where account = ?")).isEqualTo(1);
        assertThat(count("select count(*) from application where account = ?")).isEqualTo(1);
        assertThat(count("select count(*) from record_entry where who = ?")).isGreaterThanOrEqualTo(entries);
        assertThat(record.newestOf("person-erased", 1).get(0).toString()).doesNotContain(mark);
        assertThat(verification.verify(done -> {}).findings()).isEmpty();
        // Erasing again finds nothing.
        assertThat(data.preview(erin))
                .allSatisfy(
                        effect -> assertThat(effect.goes()).as(effect.heading()).isZero());
    }

    @Test
    void reasons_that_staff_gave_for_decisions_of_the_council_stay() {
        String why = "Decided in public, " + mark;
        people.as(
                "officer",
                () -> transactions.executeWithoutResult(status -> record.write(
                        RecordedAct.on(reference, "refused").fact(1).because(why))));
        Integer erased = transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("select record_erase_words_of(?, now())")
                    .params(people.id("officer"))
                    .query(Integer.class)
                    .single();
            return jdbc.sql("select count(*) from record_words where words = ?")
                    .params(why)
                    .query(Integer.class)
                    .single();
        });
        assertThat(erased).isEqualTo(1);
    }

    private long erase() {
        long[] erased = new long[1];
        people.as("administrator", () -> erased[0] = data.erase(erin, "Asked for on 3 March"));
        return erased[0];
    }

    private long count(String sql) {
        return jdbc.sql(sql).params(erin).query(Long.class).single();
    }

    /** Each column of any table in which the person's mark is found, the engine's included. */
    private List<String> found() {
        return jdbc
                .sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type in (:types) and is_updatable = 'YES'"
                        + " and table_name not like 'pg\\_%'")
                .param("types", TEXT_TYPES)
                .query(String.class)
                .list()
                .stream()
                .filter(column -> {
                    String table = column.substring(0, column.indexOf('.'));
                    String field = column.substring(column.indexOf('.') + 1);
                    return Objects.requireNonNull(jdbc.sql("select exists (select from " + table + " where \"" + field
                                    + "\"::text like :mark)")
                            .param("mark", "%" + mark + "%")
                            .query(Boolean.class)
                            .single());
                })
                .toList();
    }
}
