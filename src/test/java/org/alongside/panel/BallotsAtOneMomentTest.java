package org.alongside.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.AlongsideTest;
import org.alongside.history.CaseRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real threads, each with its own transaction, released together. */
@AlongsideTest
class BallotsAtOneMomentTest {

    @Autowired
    PanelRig rig;

    @Autowired
    CaseRecord record;

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
