package org.alongside.decision;

import static org.alongside.decision.model.BallotChoice.ABSTAIN;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.AlongsideTest;
import org.alongside.body.BodyTerms;
import org.alongside.body.DecisionRule;
import org.alongside.body.Quorum;
import org.alongside.body.TieRule;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.decision.view.RoundView;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ties under the body's terms; deputies, and members who decide for another. */
@AlongsideTest
class TieAndStandInTest {

    private static final BallotChoice[] A_TIE = {
        APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES, ABSTAIN
    };

    @Autowired
    PanelRig rig;

    @Autowired
    WorkList workList;

    private String reference = "";

    @BeforeEach
    void aCase() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    private UUID open(BodyTerms rules) {
        return rig.open(reference, rig.body(new Quorum(4, 50), rules));
    }

    @Test
    void a_tie_waits_for_the_chair_who_decides_with_a_reason_that_all_members_read() {
        UUID round = open(BodyTerms.usual());
        rig.votes(round, A_TIE);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.TIED);
        assertThat(rig.letters(reference, "panel/tied")).isEqualTo(7);
        assertThat(rig.walk.item(reference, "Task_BreakTie").assignee()).isEqualTo(rig.account("chair"));

        rig.walk.finish("chair", reference, "Task_BreakTie", choice(PanelOutcome.APPROVED));
        RoundView view = rig.reading.round(round);
        assertThat(view.outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(view.decidedBy()).isEqualTo(DecidedBy.CHAIR);
        assertThat(view.castingReason()).isEqualTo("We can still stop in May.");
        assertThat(view.dissent()).hasSize(3);
        assertThat(view.tally()).isEqualTo(new Tally(3, 0, 1, 2, 1, 7));
        assertThat(rig.letter(reference, "panel/outcome", "member")).contains("We can still stop in May.");
    }

    @Test
    void the_chairs_yes_carries_the_conditions_on_which_half_of_it_depends() {
        UUID round = open(BodyTerms.usual());
        rig.vote(round, "chair", new Vote(APPROVE_WITH_CONDITIONS, null, List.of("Large print")));
        rig.vote(round, "member", APPROVE);
        for (String other : List.of("member2", "member3", "member4", "member5", "member6")) {
            rig.vote(round, other, other.equals("member2") || other.equals("member3") ? DO_NOT_APPROVE : ABSTAIN);
        }
        rig.walk.finish("chair", reference, "Task_BreakTie", choice(PanelOutcome.APPROVED));
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED_WITH_CONDITIONS);
        assertThat(rig.reading.round(round).conditions())
                .extracting(RoundView.Asked::words)
                .containsExactly("Large print");
    }

    @Test
    void a_chair_who_should_not_decide_the_question_does_not_decide_the_tie() {
        UUID round = open(BodyTerms.usual());
        rig.declareInterest(round, "chair", "I rent the hall to them.");
        for (String member : List.of("member", "member2", "member3")) {
            rig.vote(round, member, APPROVE);
        }
        for (String member : List.of("member4", "member5", "member6")) {
            rig.vote(round, member, DO_NOT_APPROVE);
        }
        assertThat(rig.walk.item(reference, "Task_BreakTie").assignee()).isNull();
        assertThatThrownBy(() -> rig.walk.finish("chair", reference, "Task_BreakTie", choice(PanelOutcome.APPROVED)))
                .isInstanceOf(ValidationRejected.class)
                .hasMessageContaining("decision.tie.interest");
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.TIED);
    }

    @Test
    void a_tie_opens_a_second_round_with_the_same_question_where_the_terms_say_so_and_a_second_tie_is_the_chairs() {
        UUID round = open(BodyTerms.usual().with(TieRule.SECOND_ROUND));
        rig.declareInterest(round, "member6", "My son works there.");
        rig.votes(round, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);

        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.ASKED_AGAIN);
        UUID second = rig.reading.newest(reference).orElseThrow();
        assertThat(second).isNotEqualTo(round);
        RoundView view = rig.reading.round(second);
        assertThat(view.state()).isEqualTo(RoundState.OPEN);
        assertThat(view.second()).isTrue();
        assertThat(view.question()).isEqualTo(rig.reading.round(round).question());
        assertThat(view.pack()).isEqualTo(rig.reading.round(round).pack());
        assertThat(view.lastDay()).isEqualTo(LocalDate.of(2027, 4, 9));
        assertThat(rig.reading.desk(second).quorum().remaining())
                .as("who was out of the question stays out")
                .isEqualTo(6);
        assertThat(workList.openOn(reference))
                .filteredOn(item -> item.kind() == WorkItem.Kind.BALLOT)
                .hasSize(6)
                .allSatisfy(item -> assertThat(item.address()).isEqualTo("/decide/" + second));

        rig.votes(second, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES);
        assertThat(rig.reading.round(second).state()).isEqualTo(RoundState.TIED);
        rig.walk.finish("chair", reference, "Task_BreakTie", choice(PanelOutcome.CHANGES_REQUESTED));
        assertThat(rig.reading.round(second).outcome()).isEqualTo(PanelOutcome.CHANGES_REQUESTED);
    }

    @Test
    void a_second_round_can_decide() {
        UUID round = open(BodyTerms.usual().with(TieRule.SECOND_ROUND));
        rig.votes(round, A_TIE);
        UUID second = rig.reading.newest(reference).orElseThrow();
        rig.votes(second, APPROVE, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES, ABSTAIN);
        assertThat(rig.reading.round(second).outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(rig.reading.round(round).outcome()).isNull();
    }

    @Test
    void the_rule_of_the_body_decides_and_a_later_change_of_terms_does_not_touch_an_open_round() {
        UUID body = rig.body(new Quorum(4, 50), BodyTerms.usual().with(DecisionRule.CONSENSUS));
        UUID round = rig.open(reference, body);
        rig.as("administrator", () -> {
            rig.bodies.changeTerms(
                    body, "Approves plans.", new Quorum(7, 100), BodyTerms.usual(), "We are in a hurry.");
            return true;
        });
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, ASK_FOR_CHANGES);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.CHANGES_REQUESTED);
    }

    @Test
    void when_member_and_deputy_decide_at_one_moment_the_member_counts() {
        UUID round = open(BodyTerms.usual());
        CompletableFuture<Void> deputy = CompletableFuture.runAsync(() -> {
            try {
                rig.vote(round, "member7", APPROVE);
            } catch (BallotRefused memberWasFirst) {
                assertThat(memberWasFirst.why()).isEqualTo(BallotRefused.Why.MEMBER_HAS_VOTED);
            }
        });
        rig.vote(round, "member", DO_NOT_APPROVE);
        deputy.join();
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(DO_NOT_APPROVE);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
    }

    @Test
    void a_deputy_with_a_seat_of_their_own_decides_for_both_seats_apart() {
        UUID body = rig.body();
        UUID seat = rig.bodies.seats(body).stream()
                .filter(each -> each.account().equals(rig.account("member2")))
                .findFirst()
                .orElseThrow()
                .id();
        rig.as("administrator", () -> {
            rig.bodies.changeDeputy(seat, rig.account("member3"));
            return true;
        });
        UUID round = rig.open(reference, body);
        rig.vote(round, "member3", APPROVE);
        rig.as("member3", () -> {
            rig.deciding.voteFor(
                    round,
                    rig.seat(round, "member2"),
                    rig.account("member3"),
                    Vote.of(DO_NOT_APPROVE, "She asked me to say so."));
            return true;
        });
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(2);
        assertThat(at(round, "member2").byDeputy()).isTrue();
        assertThat(at(round, "member3").byDeputy()).isFalse();
        assertThatThrownBy(() -> rig.deciding.voteFor(
                        round, rig.seat(round, "member4"), rig.account("member3"), Vote.of(APPROVE, null)))
                .as("a seat that is not theirs")
                .isInstanceOf(BallotRefused.class);
    }

    @Test
    void whoever_has_declared_an_interest_decides_for_nobody_else_either() {
        UUID round = open(BodyTerms.usual().withProxies());
        proxy(round, "member2", "member3");
        rig.declareInterest(round, "member3", "I am paid by them.");
        assertThatThrownBy(() -> rig.deciding.voteFor(
                        round, rig.seat(round, "member2"), rig.account("member3"), Vote.of(APPROVE, null)))
                .isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                        .isEqualTo(BallotRefused.Why.EXCLUDED));
    }

    @Test
    void another_member_decides_for_one_only_where_the_terms_allow_it() {
        UUID round = open(BodyTerms.usual());
        assertNoProxy(() -> proxy(round, "member2", "member3"));
    }

    @Test
    void one_member_decides_for_one_other_at_most_who_has_no_deputy_and_whose_own_choice_counts_first() {
        UUID round = open(BodyTerms.usual().withProxies());
        proxy(round, "member2", "member3");
        assertThat(rig.letter(reference, "panel/proxy", "member3")).contains("would like you to vote for them");
        assertNoProxy(() -> proxy(round, "member4", "member3"));
        assertNoProxy(() -> proxy(round, "member", "member4"));
        assertNoProxy(() -> proxy(round, "member4", "contributor"));
        assertNoProxy(() -> proxy(round, "member4", "member4"));

        UUID seat = rig.seat(round, "member2");
        rig.deciding.voteFor(round, seat, rig.account("member3"), Vote.of(APPROVE, null));
        assertThat(at(round, "member2").voted()).isTrue();
        rig.vote(round, "member2", DO_NOT_APPROVE);
        assertThat(rig.reading.mine(round, rig.account("member2")).part().chosen())
                .isEqualTo(DO_NOT_APPROVE);
        assertThatThrownBy(() -> rig.deciding.voteFor(round, seat, rig.account("member3"), Vote.of(APPROVE, null)))
                .isInstanceOf(BallotRefused.class);
    }

    private void proxy(UUID round, String member, String other) {
        rig.as(member, () -> {
            rig.deciding.giveProxy(round, rig.account(member), rig.account(other));
            return true;
        });
    }

    private static void assertNoProxy(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(BallotRefused.Why.NO_PROXY));
    }

    private RoundAdminView.At at(UUID round, String member) {
        UUID seat = rig.seat(round, member);
        return rig.reading.desk(round).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private static RawInput choice(PanelOutcome outcome) {
        return RawInput.none().with("choice", outcome).with("reason", "We can still stop in May.");
    }
}
