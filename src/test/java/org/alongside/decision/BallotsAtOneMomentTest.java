package org.alongside.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.AlongsideTest;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.Tally;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Real threads with their own transactions, released together. */
@AlongsideTest
class BallotsAtOneMomentTest {

    @Autowired
    PanelRig rig;

    @Autowired
    CaseRecord record;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void wednesday() {
        rig.itIsWednesday();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @RepeatedTest(5)
    void seven_ballots_at_the_same_moment_are_all_kept_and_decide_once() throws Exception {
        String reference = rig.plannedCase();
        UUID round = rig.open(reference, rig.body());
        List<Callable<Boolean>> voters = new ArrayList<>();
        for (String member : PanelRig.MEMBERS) {
            voters.add(() -> {
                rig.vote(round, member, BallotChoice.APPROVE);
                return true;
            });
        }
        assertThat(AtOnce.together(voters, BallotRefused.class))
                .containsOnly(true)
                .hasSize(7);
        assertDecidedOnce(reference, round, 7);
    }

    @Test
    void those_who_wait_in_line_are_taken_together_each_in_their_own_name_and_one_refusal_stops_nobody()
            throws Exception {
        String reference = rig.plannedCase();
        UUID round = rig.open(reference, rig.body());
        List<Thread> people = new ArrayList<>();
        Map<String, BallotRefused.Why> refused = new ConcurrentHashMap<>();
        for (String person :
                Stream.concat(PanelRig.MEMBERS.stream(), Stream.of("manager")).toList()) {
            people.add(new Thread(() -> {
                try {
                    rig.vote(round, person, BallotChoice.APPROVE);
                } catch (BallotRefused why) {
                    refused.put(person, why.why());
                }
            }));
        }
        transaction.executeWithoutResult(status -> {
            rig.jdbc
                    .sql("select id from round where id = ? for update")
                    .param(round)
                    .query(UUID.class)
                    .single();
            people.forEach(Thread::start);
            // One waits for the row lock in the database, the others for that one.
            await().until(() -> people.stream()
                            .filter(person -> person.getState() == Thread.State.WAITING)
                            .count()
                    == people.size() - 1);
        });
        for (Thread person : people) {
            person.join();
        }
        assertThat(refused).isEqualTo(Map.of("manager", BallotRefused.Why.NO_SEAT));
        assertDecidedOnce(reference, round, 7);
        assertThat(record.entries(reference).stream()
                        .filter(entry -> entry.code().equals("ballot-given"))
                        .map(RecordEntry::who))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(rig.jdbc
                        .sql("select count(distinct ballot.xmin::text) from ballot join round_seat on round_seat.id ="
                                + " ballot.round_seat where round_seat.round = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .as("transactions")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void two_devices_of_one_member_both_get_through_and_the_last_counts() throws Exception {
        UUID round = rig.openRound();
        assertThat(AtOnce.together(
                        List.of(
                                () -> {
                                    rig.vote(round, "member", BallotChoice.APPROVE);
                                    return true;
                                },
                                () -> {
                                    rig.vote(round, "member", BallotChoice.DO_NOT_APPROVE);
                                    return true;
                                }),
                        BallotRefused.class))
                .containsOnly(true);
        assertThat(ballots(round)).isEqualTo(2);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
    }

    @Test
    void a_member_and_the_deputy_at_the_same_moment_leave_the_members_choice() throws Exception {
        UUID round = rig.openRound();
        AtOnce.together(
                List.of(
                        () -> {
                            rig.vote(round, "member", BallotChoice.DO_NOT_APPROVE);
                            return true;
                        },
                        () -> {
                            rig.vote(round, "member7", BallotChoice.APPROVE);
                            return true;
                        }),
                BallotRefused.class);
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(BallotChoice.DO_NOT_APPROVE);
    }

    private void assertDecidedOnce(String reference, UUID round, int ballots) {
        assertThat(ballots(round)).isEqualTo(ballots);
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(7, 0, 0, 0, 0, 7));
        assertThat(record.entries(reference).stream()
                        .filter(entry -> entry.code().equals("round-decided")))
                .hasSize(1);
        assertThat(rig.letters(reference, "panel/outcome")).isEqualTo(7);
        assertThat(rig.timesPassed(reference, "Service_RecordOutcome")).isEqualTo(1);
    }

    private long ballots(UUID round) {
        return rig.jdbc
                .sql("select count(*) from ballot join round_seat on round_seat.id = ballot.round_seat"
                        + " where round_seat.round = ?")
                .param(round)
                .query(Long.class)
                .single();
    }
}
