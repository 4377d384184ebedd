package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.TestDatabase;
import org.alongside.body.NewSeat;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Problems with ballots: concurrent ballots, a deadline in between, leaving members. */
@AlongsideTest
class BallotTroubleTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 4, 9);

    @Autowired
    org.alongside.identity.TestPeople people;

    @Autowired
    PanelRig rig;

    @Autowired
    Jobs jobs;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    private String reference = "";
    private UUID body = new UUID(0, 0);

    @BeforeEach
    void aCase() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
        body = rig.body();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void one_member_on_two_devices_at_one_moment_has_one_ballot_and_both_choices_are_kept() {
        UUID round = rig.open(reference, body);
        CompletableFuture<Void> telephone =
                CompletableFuture.runAsync(() -> rig.vote(round, "member", Vote.of(APPROVE, "From my phone.")));
        CompletableFuture<Void> computer = CompletableFuture.runAsync(
                () -> rig.vote(round, "member", Vote.of(DO_NOT_APPROVE, "From my computer.")));
        CompletableFuture.allOf(telephone, computer).join();

        RoundAdminView.At seat = at(round, "member");
        assertThat(seat.versions()).isEqualTo(2);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
        assertThat(rig.jdbc
                        .sql("select version from ballot where round_seat = ? order by cast_at, version")
                        .param(rig.seat(round, "member"))
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void a_ballot_that_is_under_way_when_the_deadline_passes_is_counted_by_the_deadline() throws Exception {
        UUID round = rig.open(reference, body);
        rig.votes(round, APPROVE, APPROVE, APPROVE);
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch passed = new CountDownLatch(1);
        CompletableFuture<Void> ballot = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            rig.vote(round, "member3", APPROVE);
            given.countDown();
            await(passed);
            untilAnotherWaitsForTheLock();
        }));
        assertThat(given.await(20, TimeUnit.SECONDS)).isTrue();
        rig.goPast(LAST_DAY);
        passed.countDown();
        // Waits for the ballot to be saved, which makes the round quorate.
        jobs.runDue(reference);
        ballot.join();
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(4, 0, 0, 0, 0, 7));
    }

    @Test
    void a_ballot_that_waits_while_the_deadline_closes_the_round_is_refused_and_changes_nothing() throws Exception {
        UUID round = rig.open(reference, body);
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.goPast(LAST_DAY);
        CompletableFuture<Void> close = CompletableFuture.runAsync(() -> jobs.runDue(reference));
        assertThatThrownBy(() -> rig.vote(round, "member4", DO_NOT_APPROVE))
                .isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(BallotRefused.Why.CLOSED));
        close.join();
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(4, 0, 0, 0, 0, 7));
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
    }

    @Test
    void a_member_who_leaves_the_seat_in_a_running_round_was_asked_and_can_still_answer() {
        UUID round = rig.open(reference, body);
        UUID seat = rig.bodies.seats(body).stream()
                .filter(each -> each.account().equals(rig.account("member4")))
                .findFirst()
                .orElseThrow()
                .id();
        rig.as("administrator", () -> {
            rig.bodies.endSeat(seat, PanelRig.WEDNESDAY);
            return true;
        });
        rig.goTo(PanelRig.WEDNESDAY.plusDays(1));
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(7, 0, 0, 0, 0, 7));
        UUID next = rig.open(rig.plannedCase(), body);
        assertThat(rig.reading.desk(next).seats()).as("not asked again").hasSize(6);
    }

    @Test
    void a_member_whose_account_is_gone_leaves_a_seat_that_nobody_fills_and_the_round_goes_on() {
        String username = "gone-" + UUID.randomUUID();
        UUID gone = rig.as("administrator", () -> {
            UUID account = accounts.add("Gil Gone", username + "@demo.example", username, Set.of(Role.PANEL_MEMBER))
                    .id();
            rig.bodies.giveSeat(body, NewSeat.of(account, SeatKind.CARER, LocalDate.of(2027, 1, 4)));
            return account;
        });
        UUID round = rig.open(reference, body);
        rig.as("administrator", () -> {
            people.close(gone);
            return true;
        });
        // Erasing goes further than closing: the row is deleted.
        transactions.executeWithoutResult(status ->
                rig.jdbc.sql("delete from account where id = ?").param(gone).update());
        assertThat(rig.reading.desk(round).seats())
                .extracting(RoundAdminView.At::name)
                .contains("A former user");
        rig.as("officer", () -> rig.chairing.remind(round, null));
        for (String member : PanelRig.MEMBERS) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(rig.reading.round(round).state())
                .as("one of eight has said nothing")
                .isEqualTo(RoundState.OPEN);
        rig.goPast(LAST_DAY);
        jobs.runDue(reference);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(7, 0, 0, 0, 0, 8));
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
    }

    private RoundAdminView.At at(UUID round, String member) {
        UUID seat = rig.seat(round, member);
        return rig.reading.desk(round).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Until the other thread waits for the row that this one has locked. */
    private static void untilAnotherWaitsForTheLock() {
        JdbcClient owner = JdbcClient.create(TestDatabase.owner());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> owner.sql(
                        "select exists (select 1 from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and datname = current_database())")
                .query(Boolean.class)
                .single());
    }
}
