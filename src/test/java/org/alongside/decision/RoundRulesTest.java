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
import org.alongside.AlongsideTest;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.BallotRefused;
import org.alongside.decision.model.PanelOutcome;
import org.alongside.decision.model.RoundState;
import org.alongside.decision.model.Tally;
import org.alongside.decision.model.Vote;
import org.alongside.decision.view.MemberViews;
import org.alongside.decision.view.RoundAdminView;
import org.alongside.decision.view.RoundView;
import org.alongside.history.CaseRecord;
import org.alongside.history.RecordEntry;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.alongside.round.QuorumCount;
import org.alongside.round.help.HelpKind;
import org.alongside.round.help.HelpView;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of a round, one sentence each. */
@AlongsideTest
class RoundRulesTest {

    @Autowired
    PanelRig rig;

    @Autowired
    WorkList workList;

    @Autowired
    CaseRecord record;

    private String reference = "";
    private UUID round = new UUID(0, 0);

    @BeforeEach
    void aRoundInFrontOfSevenMembers() {
        rig.itIsWednesday();
        reference = rig.plannedCase();
        round = rig.open(reference, rig.body());
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void the_last_ballot_of_a_seat_counts_and_all_versions_are_kept() {
        rig.vote(round, "member", DO_NOT_APPROVE);
        rig.vote(round, "member", APPROVE);
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(APPROVE);
        assertThat(at("member").versions()).isEqualTo(2);
        assertThat(rig.reading.desk(round).quorum().voted()).isEqualTo(1);
        assertThat(codes()).contains("ballot-given", "ballot-changed");
    }

    @Test
    void the_same_choice_sent_twice_is_one_version() {
        rig.vote(round, "member", APPROVE);
        rig.vote(round, "member", APPROVE);
        assertThat(at("member").versions()).isEqualTo(1);
        assertThat(codes()).doesNotContain("ballot-changed");
    }

    @Test
    void what_somebody_chose_is_not_shown_to_those_who_run_the_round_until_it_is_over() {
        rig.vote(round, "member", DO_NOT_APPROVE);
        assertThat(at("member").voted()).isTrue();
        assertThat(at("member").choice()).isNull();
        assertThat(at("member").reason()).isNull();
        assertThat(record.entries(reference).stream().map(RecordEntry::text))
                .noneSatisfy(text -> assertThat(text).contains("do not go ahead"));
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        assertThat(at("member").choice())
                .as("the usual terms name nobody, afterwards either")
                .isNull();
        assertThat(rig.reading.desk(round).said())
                .extracting(MemberViews.View::choice)
                .hasSize(7)
                .containsOnly(APPROVE);
    }

    @Test
    void a_declared_interest_lowers_the_quorum_base_and_is_on_the_record() {
        assertThat(rig.reading.desk(round).quorum().needed()).isEqualTo(4);
        rig.declareInterest(round, "member", "My sister works for the partner.");
        rig.declareInterest(round, "member2", "I am paid by the partner.");
        QuorumCount quorum = rig.reading.desk(round).quorum();
        assertThat(quorum.remaining()).isEqualTo(5);
        assertThat(quorum.needed()).isEqualTo(3);
        assertThat(record.entries(reference))
                .anySatisfy(entry -> assertThat(entry.words()).isEqualTo("My sister works for the partner."));
    }

    @Test
    void an_excluded_seat_cannot_vote_and_its_earlier_ballot_does_not_count() {
        rig.vote(round, "member", APPROVE);
        rig.declareInterest(round, "member", "My sister works for the partner.");
        assertThat(rig.reading.desk(round).quorum().voted()).isZero();
        assertRefused(BallotRefused.Why.EXCLUDED, () -> rig.vote(round, "member", APPROVE));
        assertRefused(BallotRefused.Why.EXCLUDED, () -> rig.vote(round, "member7", APPROVE));
        assertRefused(BallotRefused.Why.EXCLUDED, () -> assisted("member", APPROVE));
    }

    @Test
    void the_last_interest_can_make_the_round_complete() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        rig.declareInterest(round, "member6", "I sit on the partner's board.");
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void an_abstention_counts_for_presence_and_takes_no_side() {
        rig.votes(round, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, APPROVE, ABSTAIN);
        RoundView view = rig.reading.round(round);
        assertThat(view.outcome()).isEqualTo(PanelOutcome.APPROVED);
        assertThat(view.dissent()).isEmpty();
    }

    @Test
    void when_everybody_abstains_the_question_goes_back() {
        rig.votes(round, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN);
        assertThat(rig.reading.round(round).outcome()).isEqualTo(PanelOutcome.CHANGES_REQUESTED);
    }

    @Test
    void a_tie_does_not_launch_a_plan() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, DO_NOT_APPROVE, DO_NOT_APPROVE, ASK_FOR_CHANGES, ABSTAIN);
        assertThat(rig.reading.round(round).state()).isEqualTo(RoundState.TIED);
        assertThat(rig.reading.round(round).outcome()).isNull();
    }

    @Test
    void enough_ballots_without_enough_lived_experience_are_no_quorum() {
        rig.clock.backToNow();
        rig.itIsWednesday();
        UUID other = rig.open(rig.plannedCase(), rig.body(new Quorum(3, 70)));
        rig.vote(other, "member5", APPROVE);
        rig.vote(other, "member6", APPROVE);
        rig.vote(other, "member", APPROVE);
        QuorumCount quorum = rig.reading.desk(other).quorum();
        assertThat(quorum.enoughSeats()).isTrue();
        assertThat(quorum.enoughLivedExperience()).isFalse();
        assertThat(quorum.livedExperienceNow()).isEqualTo(33);
    }

    @Test
    void after_the_close_no_ballot_counts() {
        rig.votes(round, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE, APPROVE);
        assertRefused(BallotRefused.Why.CLOSED, () -> rig.vote(round, "member", DO_NOT_APPROVE));
        assertThat(rig.reading.round(round).tally()).isEqualTo(new Tally(7, 0, 0, 0, 0, 7));
    }

    @Test
    void after_the_deadline_no_ballot_counts_even_before_the_timer_has_fired() {
        rig.goPast(LocalDate.of(2027, 4, 9));
        assertRefused(BallotRefused.Why.CLOSED, () -> rig.vote(round, "member", APPROVE));
        assertThat(rig.reading.desk(round).quorum().voted()).isZero();
    }

    @Test
    void somebody_without_a_seat_cannot_vote() {
        assertRefused(BallotRefused.Why.NO_SEAT, () -> rig.vote(round, "contributor", APPROVE));
    }

    @Test
    void a_deputy_votes_for_an_absent_seat_and_the_member_can_still_decide() {
        rig.vote(round, "member7", APPROVE);
        assertThat(at("member").byDeputy()).isTrue();
        rig.vote(round, "member7", ABSTAIN);
        rig.vote(round, "member", DO_NOT_APPROVE);
        assertThat(at("member").byDeputy()).isFalse();
        assertThat(rig.reading.mine(round, rig.account("member")).part().chosen())
                .isEqualTo(DO_NOT_APPROVE);
    }

    @Test
    void a_deputy_cannot_change_what_the_member_chose() {
        rig.vote(round, "member", DO_NOT_APPROVE);
        assertRefused(BallotRefused.Why.MEMBER_HAS_VOTED, () -> rig.vote(round, "member7", APPROVE));
        assertThat(at("member").versions()).isEqualTo(1);
    }

    @Test
    void a_ballot_written_down_for_a_member_says_how_and_who_helped_and_the_member_can_correct_it() {
        assisted("member2", APPROVE_WITH_CONDITIONS);
        RoundAdminView.At seat = at("member2");
        assertThat(seat.way()).isEqualTo(BallotWay.PHONE);
        assertThat(seat.helpedBy()).isEqualTo("A support worker");
        assertThat(seat.confirmedHow()).isEqualTo("I read it back and they said yes.");
        assertThat(rig.letter(reference, "panel/assisted-ballot", "member2"))
                .contains("by phone", "Yes, if some things are done", "Large print", "/d/");
        rig.vote(round, "member2", APPROVE);
        assertThat(at("member2").way()).isEqualTo(BallotWay.ONLINE);
    }

    @Test
    void only_those_who_have_not_decided_are_reminded_and_their_deputies() {
        rig.vote(round, "chair", APPROVE);
        assertThat(rig.as("officer", () -> rig.chairing.remind(round, null))).isEqualTo(6);
        assertThat(rig.letters(reference, "panel/reminder")).isEqualTo(7);
        assertThat(rig.letter(reference, "panel/reminder", "member7")).contains("Mina Member has not voted");
        assertThat(rig.as("officer", () -> rig.chairing.remind(round, rig.seat(round, "chair"))))
                .isZero();
        assertThat(rig.as("officer", () -> rig.chairing.remind(round, rig.seat(round, "member3"))))
                .isEqualTo(1);
    }

    @Test
    void asking_for_help_becomes_work_with_a_promise() {
        LocalDate promised = rig.as(
                "member",
                () -> rig.deciding.askForHelp(round, rig.account("member"), HelpKind.ANOTHER_WAY, "Large print"));
        assertThat(promised).isEqualTo(LocalDate.of(2027, 3, 30));
        WorkItem item = workList.openOn(reference).stream()
                .filter(each -> each.kind() == WorkItem.Kind.PROMISE)
                .findFirst()
                .orElseThrow();
        assertThat(item.group()).isEqualTo("officers");
        HelpView help = rig.reading.desk(round).asked().get(0);
        assertThat(help.words()).isEqualTo("Large print");
        rig.as("officer", () -> {
            rig.chairing.answerHelp(round, help.id(), rig.account("officer"));
            return true;
        });
        assertThat(workList.openOn(reference)).noneMatch(each -> each.kind() == WorkItem.Kind.PROMISE);
    }

    @Test
    void peoples_words_are_kept_exactly() {
        String hostile = "<script>alert('ä')</script> =1+1 \u202Eחוץ 👩‍🦽 ${T(java.lang.Runtime)} [(${x})]";
        rig.vote(round, "member", Vote.of(DO_NOT_APPROVE, hostile));
        for (String member : List.of("chair", "member2", "member3", "member4", "member5", "member6")) {
            rig.vote(round, member, APPROVE);
        }
        assertThat(rig.reading.round(round).dissent())
                .extracting(RoundView.Dissent::words)
                .containsExactly(hostile);
        assertThat(rig.letter(reference, "panel/outcome", "chair")).contains("${T(java.lang.Runtime)} [(${x})]");
    }

    @Test
    void one_person_holds_one_seat_and_a_body_has_one_chair() {
        UUID body = rig.body();
        LocalDate today = PanelRig.WEDNESDAY;
        assertThatThrownBy(() -> rig.as(
                        "administrator",
                        () -> rig.bodies.giveSeat(body, NewSeat.of(rig.account("member"), SeatKind.CARER, today))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rig.as(
                        "administrator",
                        () -> rig.bodies.giveSeat(
                                body,
                                NewSeat.of(rig.account("sponsor"), SeatKind.SENIOR_LEADER, today)
                                        .asChair())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assisted(String member, BallotChoice choice) {
        rig.as("officer2", () -> {
            rig.chairing.recordBallot(
                    round,
                    rig.seat(round, member),
                    rig.account("officer2"),
                    new Vote(choice, null, List.of("Large print")),
                    new Assistance(BallotWay.PHONE, "A support worker", "I read it back and they said yes."));
            return true;
        });
    }

    private RoundAdminView.At at(String member) {
        UUID seat = rig.seat(round, member);
        return rig.reading.desk(round).seats().stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes() {
        return record.entries(reference).stream().map(RecordEntry::code).toList();
    }

    private static void assertRefused(BallotRefused.Why why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BallotRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }
}
