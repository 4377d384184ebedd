package org.alongside.decision.model;

import static org.alongside.body.SeatBuilder.aSeat;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.alongside.decision.model.RoundBuilder.IN_TIME;
import static org.alongside.decision.model.RoundBuilder.LAST_DAY;
import static org.alongside.decision.model.RoundBuilder.OPENED;
import static org.alongside.decision.model.RoundBuilder.aRound;
import static org.alongside.decision.model.RoundBuilder.endOf;
import static org.alongside.decision.model.RoundBuilder.period;
import static org.alongside.decision.model.RoundBuilder.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.body.BodyTerms;
import org.alongside.body.Seat;
import org.alongside.body.SeatKind;
import org.alongside.round.Assistance;
import org.alongside.round.BallotWay;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules of a round, one sentence each, on the aggregate only. */
class RoundTest {

    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID DEPUTY = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();
    private static final Assistance BY_PHONE = new Assistance(BallotWay.PHONE, "A support worker", "I read it back.");

    // Ballots

    @Test
    void the_last_ballot_of_a_seat_counts_and_every_version_is_kept() {
        Round round = vote(aRound().withResidents(2).open(), DO_NOT_APPROVE);
        vote(round, APPROVE);
        RoundSeat seat = round.seats().get(0);
        assertThat(seat.ballots()).extracting(Ballot::choice).containsExactly(DO_NOT_APPROVE, APPROVE);
        assertThat(seat.ballots()).extracting(Ballot::version).containsExactly(1, 2);
        assertThat(round.electorate().counting()).extracting(Ballot::choice).containsExactly(APPROVE);
    }

    @Test
    void the_same_choice_sent_twice_is_one_ballot() {
        Round round = vote(aRound().withResidents(2).open(), APPROVE);
        vote(round, APPROVE);
        assertThat(round.seats().get(0).ballots()).hasSize(1);
    }

    @Test
    void the_ballot_that_closed_the_round_may_be_sent_twice() {
        Round round = vote(aRound().withResidents(1).open(), APPROVE);
        round.close(IN_TIME);
        vote(round, APPROVE);
        assertThat(round.seats().get(0).ballots()).hasSize(1);
    }

    @Test
    void the_same_choice_with_another_reason_is_another_ballot() {
        Round round = aRound().withResidents(1).open();
        RoundSeat seat = round.seats().get(0);
        round.castBallot(seat, Vote.of(ASK_FOR_CHANGES, "Too dear."), null, seat.account(), IN_TIME);
        round.castBallot(seat, Vote.of(ASK_FOR_CHANGES, "Too late."), null, seat.account(), IN_TIME);
        assertThat(seat.ballots()).hasSize(2);
    }

    @Test
    void conditions_are_kept_only_with_a_yes_that_depends_on_them() {
        assertThat(new Vote(APPROVE, " ", List.of("Large print")).conditions()).isEmpty();
        assertThat(new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, " ", List.of(" Large print ", " ")))
                .isEqualTo(new Vote(BallotChoice.APPROVE_WITH_CONDITIONS, null, List.of("Large print")));
    }

    @Test
    void a_ballot_counts_in_the_last_minute_and_not_after_it() {
        Round round = aRound().withResidents(1).open();
        assertThat(round.takesBallots(endOf(LAST_DAY))).isTrue();
        assertThat(round.takesBallots(endOf(LAST_DAY).plusMillis(1))).isFalse();
        RoundSeat seat = round.seats().get(0);
        refused(
                BallotRefused.Why.CLOSED,
                () -> round.castBallot(
                        seat,
                        Vote.of(APPROVE, null),
                        null,
                        seat.account(),
                        endOf(LAST_DAY).plusMillis(1)));
    }

    @Test
    void a_round_that_is_closed_takes_no_other_ballot() {
        Round round = vote(aRound().withResidents(1).open(), APPROVE);
        round.close(IN_TIME);
        refused(BallotRefused.Why.CLOSED, () -> vote(round, DO_NOT_APPROVE));
    }

    @Test
    void a_round_that_is_only_prepared_takes_no_ballots() {
        assertThat(aRound().withResidents(1).prepared().takesBallots(IN_TIME)).isFalse();
    }

    // Deputies, help and proxies

    @Test
    void a_deputy_votes_for_an_absent_member_and_the_member_can_still_decide() {
        Round round = withDeputy();
        cast(round, APPROVE, DEPUTY);
        assertThat(counting(round).isByDeputy()).isTrue();
        cast(round, DO_NOT_APPROVE, MEMBER);
        assertThat(counting(round).choice()).isEqualTo(DO_NOT_APPROVE);
        assertThat(counting(round).isGivenByMember()).isTrue();
    }

    @Test
    void a_deputy_can_change_their_own_ballot_and_not_the_members() {
        Round round = withDeputy();
        cast(round, APPROVE, DEPUTY);
        cast(round, ASK_FOR_CHANGES, DEPUTY);
        assertThat(counting(round).choice()).isEqualTo(ASK_FOR_CHANGES);
        cast(round, DO_NOT_APPROVE, MEMBER);
        refused(BallotRefused.Why.MEMBER_HAS_VOTED, () -> cast(round, APPROVE, DEPUTY));
    }

    @Test
    void a_ballot_is_written_down_for_a_member_who_can_correct_it_and_then_not_again() {
        Round round = withDeputy();
        RoundSeat seat = round.seats().get(0);
        round.castBallot(seat, Vote.of(APPROVE, null), BY_PHONE, OFFICER, IN_TIME);
        assertThat(counting(round).way()).isEqualTo(BallotWay.PHONE);
        assertThat(counting(round).isByDeputy()).isFalse();
        cast(round, DO_NOT_APPROVE, MEMBER);
        refused(
                BallotRefused.Why.MEMBER_VOTED_THEMSELVES,
                () -> round.castBallot(seat, Vote.of(APPROVE, null), BY_PHONE, OFFICER, IN_TIME));
    }

    @Test
    void a_ballot_that_was_written_down_stands_before_the_deputys() {
        Round round = withDeputy();
        round.castBallot(round.seats().get(0), Vote.of(APPROVE, null), BY_PHONE, OFFICER, IN_TIME);
        refused(BallotRefused.Why.MEMBER_HAS_VOTED, () -> cast(round, DO_NOT_APPROVE, DEPUTY));
    }

    @Test
    void a_member_without_a_deputy_may_name_another_member_where_the_terms_allow_it() {
        Round round = proxies(true);
        RoundSeat seat = round.seats().get(0);
        UUID other = round.seats().get(1).account();
        round.giveProxy(seat, other, IN_TIME);
        assertThat(seat.proxy()).isEqualTo(other);
        assertThat(round.electorate().seatsOf(other))
                .as("their own seat comes first")
                .containsExactly(round.seats().get(1), seat);
    }

    @Test
    void no_proxy_is_given_where_the_terms_do_not_allow_it() {
        Round round = proxies(false);
        refused(
                BallotRefused.Why.NO_PROXY,
                () -> round.giveProxy(round.seats().get(0), round.seats().get(1).account(), IN_TIME));
    }

    @Test
    void nobody_is_the_proxy_of_two_members() {
        Round round = proxies(true);
        UUID third = round.seats().get(2).account();
        round.giveProxy(round.seats().get(0), third, IN_TIME);
        refused(BallotRefused.Why.NO_PROXY, () -> round.giveProxy(round.seats().get(1), third, IN_TIME));
    }

    @Test
    void a_member_with_a_deputy_or_an_interest_can_ask_nobody() {
        Round round = aRound().under(BodyTerms.usual().withProxies())
                .with(aSeat().heldBy(MEMBER).withDeputy(DEPUTY))
                .withResidents(2)
                .open();
        RoundSeat excluded = round.seats().get(1);
        round.declareInterest(excluded, "My sister works there.", excluded.account(), IN_TIME);
        assertThat(round.electorate().proxyCandidates(MEMBER)).isEmpty();
        assertThat(round.electorate().proxyCandidates(excluded.account())).isEmpty();
        assertThat(round.electorate().proxyCandidates(round.seats().get(2).account()))
                .extracting(RoundSeat::account)
                .containsExactly(MEMBER);
    }

    // Interests

    @Test
    void a_declared_interest_lowers_the_quorum_base() {
        Round round = aRound().withQuorum(4, 0).withResidents(7).open();
        assertThat(round.electorate().quorum().needed()).isEqualTo(4);
        round.seats().subList(0, 2).forEach(seat -> exclude(round, seat));
        assertThat(round.electorate().quorum().remaining()).isEqualTo(5);
        assertThat(round.electorate().quorum().needed()).isEqualTo(3);
    }

    @Test
    void the_ballot_of_an_excluded_seat_does_not_count_and_it_gives_no_other() {
        Round round = vote(aRound().withResidents(2).open(), APPROVE);
        exclude(round, round.seats().get(0));
        assertThat(round.electorate().counting()).isEmpty();
        refused(BallotRefused.Why.EXCLUDED, () -> vote(round, APPROVE));
        assertThat(round.seats().get(0).ballots()).as("it is kept").hasSize(1);
    }

    @Test
    void a_member_with_an_interest_votes_for_no_other_member_either() {
        Round round = proxies(true);
        RoundSeat other = round.seats().get(1);
        round.giveProxy(round.seats().get(0), other.account(), IN_TIME);
        exclude(round, other);
        refused(
                BallotRefused.Why.EXCLUDED,
                () -> round.castBallot(round.seats().get(0), Vote.of(APPROVE, null), null, other.account(), IN_TIME));
    }

    @Test
    void an_interest_is_declared_once_and_while_the_round_is_open() {
        Round round = vote(aRound().withResidents(2).open(), APPROVE, APPROVE);
        exclude(round, round.seats().get(0));
        refused(BallotRefused.Why.EXCLUDED, () -> exclude(round, round.seats().get(0)));
        round.close(IN_TIME);
        refused(BallotRefused.Why.CLOSED, () -> exclude(round, round.seats().get(1)));
    }

    @Test
    void the_last_interest_can_make_the_round_complete() {
        Round round = vote(aRound().withResidents(2).open(), APPROVE);
        assertThat(round.isComplete()).isFalse();
        exclude(round, round.seats().get(1));
        assertThat(round.isComplete()).isTrue();
    }

    // Closing

    @Test
    void a_round_is_complete_when_all_have_voted_and_they_make_a_quorum() {
        Round round = aRound().withQuorum(2, 0).withResidents(2).open();
        assertThat(vote(round, APPROVE).isComplete()).isFalse();
        assertThat(vote(round, APPROVE, APPROVE).isComplete()).isTrue();
    }

    @Test
    void all_ballots_without_enough_lived_experience_do_not_complete_a_round() {
        Round round = aRound().withQuorum(2, 50).withOfficers(2).open();
        assertThat(vote(round, APPROVE, APPROVE).isComplete()).isFalse();
    }

    @Test
    void a_round_without_a_quorum_does_not_close() {
        Round round = vote(aRound().withQuorum(2, 0).withResidents(3).open(), APPROVE);
        assertThatIllegalStateException().isThrownBy(() -> round.close(IN_TIME));
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        round.becomeInquorate(endOf(LAST_DAY));
        assertThat(round.state()).isEqualTo(RoundState.INQUORATE);
        assertThat(round.progress().closedAt()).isEqualTo(endOf(LAST_DAY));
    }

    @Test
    void closing_early_keeps_who_closed_it_and_why() {
        Round round = vote(aRound().withResidents(3).open(), APPROVE);
        round.closeEarly(OFFICER, "Everybody who can has voted.", IN_TIME);
        assertThat(round.state()).isEqualTo(RoundState.DECIDED);
        assertThat(round.progress().decidedBy()).isEqualTo(DecidedBy.BALLOTS);
        assertThat(round.progress().closedEarlyBy()).isEqualTo(OFFICER);
        assertThat(round.reasons().earlyClose()).isEqualTo("Everybody who can has voted.");
    }

    @Test
    void more_time_opens_an_inquorate_round_again_and_is_kept_with_its_reason() {
        Round round = aRound().withQuorum(2, 0).withResidents(3).open();
        round.becomeInquorate(endOf(LAST_DAY));
        LocalDate later = LAST_DAY.plusDays(7);
        round.extend(later, endOf(later), "Easter", endOf(LAST_DAY));
        assertThat(round.takesBallots(endOf(later))).isTrue();
        assertThat(round.progress().closedAt()).isNull();
        assertThat(round.extensions()).singleElement().satisfies(more -> assertThat(
                        List.of(more.from(), more.to(), more.reason()))
                .isEqualTo(List.of(LAST_DAY, later, "Easter")));
    }

    @Test
    void more_time_ends_later_than_before() {
        Round round = aRound().withResidents(1).open();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> round.extend(LAST_DAY, endOf(LAST_DAY), "Easter", IN_TIME));
        assertThat(round.extensions()).isEmpty();
    }

    @Test
    void a_paused_project_moves_the_deadline_without_an_extension() {
        Round round = aRound().withResidents(1).open();
        LocalDate later = LAST_DAY.plusDays(3);
        round.shift(later, endOf(later));
        assertThat(round.period().lastDay()).isEqualTo(later);
        assertThat(round.period().openedAt()).isEqualTo(OPENED);
        assertThat(round.extensions()).isEmpty();
    }

    @Test
    void a_meeting_decides_only_with_a_quorum_of_those_present() {
        Round round =
                aRound().withQuorum(2, 50).withResidents(1).withOfficers(3).open();
        List<UUID> seats = round.seats().stream().map(RoundSeat::id).toList();
        assertThatIllegalStateException()
                .as("too few")
                .isThrownBy(() -> round.decideInMeeting(seats.subList(0, 1), IN_TIME));
        assertThatIllegalStateException()
                .as("too little lived experience")
                .isThrownBy(() -> round.decideInMeeting(seats.subList(0, 3), IN_TIME));
        round.decideInMeeting(seats.subList(0, 2), IN_TIME);
        assertThat(round.progress().decidedBy()).isEqualTo(DecidedBy.MEETING);
    }

    @Test
    void a_meeting_can_decide_after_the_deadline_has_passed_without_a_quorum() {
        Round round = aRound().withQuorum(2, 0).withResidents(2).open();
        round.becomeInquorate(endOf(LAST_DAY));
        round.decideInMeeting(round.seats().stream().map(RoundSeat::id).toList(), endOf(LAST_DAY));
        assertThat(round.state()).isEqualTo(RoundState.DECIDED);
    }

    // Ties

    @Test
    void the_chair_decides_a_tie_with_a_reason() {
        Round round = tied();
        round.tie();
        round.breakTie(OFFICER, "Residents were for it.");
        assertThat(round.state()).isEqualTo(RoundState.DECIDED);
        assertThat(round.progress().decidedBy()).isEqualTo(DecidedBy.CHAIR);
        assertThat(round.progress().castingBy()).isEqualTo(OFFICER);
        assertThat(round.reasons().casting()).isEqualTo("Residents were for it.");
    }

    @Test
    void a_second_round_asks_the_same_question_with_fresh_ballots() {
        Round first = tied();
        Round second = first.askAgain(2, aRound().body(), seatsAgain, period());
        assertThat(first.state()).isEqualTo(RoundState.ASKED_AGAIN);
        assertThat(second.preparation().isSecond()).isTrue();
        assertThat(second.preparation().follows()).isEqualTo(first.id());
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.question()).isEqualTo(first.question());
        assertThat(second.pack()).isEqualTo(first.pack());
        assertThat(second.electorate().counting()).isEmpty();
    }

    @Test
    void a_member_with_an_interest_is_out_of_the_second_round_too() {
        Round first = aRoundOfThree();
        exclude(first, first.seats().get(2));
        vote(first, APPROVE, DO_NOT_APPROVE);
        first.close(IN_TIME);
        Round second = first.askAgain(2, aRound().body(), seatsAgain, period());
        assertThat(second.seats()).extracting(RoundSeat::isExcluded).containsExactly(false, false, true);
        assertThat(second.seats().get(2).interest()).isEqualTo("My sister works there.");
    }

    @Test
    void another_person_in_the_seat_of_an_excluded_member_votes_in_the_second_round() {
        Round first = aRoundOfThree();
        exclude(first, first.seats().get(2));
        vote(first, APPROVE, DO_NOT_APPROVE);
        first.close(IN_TIME);
        Round second = first.askAgain(
                2, aRound().body(), List.of(seatsAgain.get(0), seatsAgain.get(1), aSeat().build()), period());
        assertThat(second.electorate().deciding()).hasSize(3);
    }

    // Outcome and end

    @Test
    void an_outcome_is_written_down_once() {
        Round round = tied();
        round.conclude(PanelOutcome.APPROVED);
        assertThatIllegalStateException().isThrownBy(() -> round.conclude(PanelOutcome.NOT_APPROVED));
        assertThat(round.progress().outcome()).isEqualTo(PanelOutcome.APPROVED);
    }

    @Test
    void nothing_follows_a_refusal_before_there_is_an_outcome() {
        Round round = tied();
        assertThatIllegalStateException().isThrownBy(() -> round.followRefusal(AfterRefusal.END));
        round.conclude(PanelOutcome.NOT_APPROVED);
        round.followRefusal(AfterRefusal.END);
        assertThat(round.progress().afterRefusal()).isEqualTo(AfterRefusal.END);
    }

    @Test
    void stopping_ends_an_open_round_and_leaves_a_decided_one_as_it_is() {
        Round open = aRound().withResidents(1).open();
        open.stop(IN_TIME);
        assertThat(open.state()).isEqualTo(RoundState.STOPPED);
        Round decided = tied();
        decided.stop(IN_TIME.plusSeconds(1));
        assertThat(decided.state()).isEqualTo(RoundState.DECIDED);
        assertThat(decided.progress().closedAt()).isEqualTo(IN_TIME);
    }

    @Test
    void a_round_can_be_sent_back_until_it_is_decided() {
        Round round = aRound().withResidents(1).open();
        round.sendBack("The plan changes.", IN_TIME);
        assertThat(round.state()).isEqualTo(RoundState.RETURNED);
        assertThat(round.reasons().sendBack()).isEqualTo("The plan changes.");
        assertThatIllegalStateException().isThrownBy(() -> tied().sendBack("The plan changes.", IN_TIME));
    }

    // Opening

    @Test
    void a_round_is_opened_under_the_rules_of_that_day_and_only_once() {
        RoundBuilder builder = aRound().withResidents(2);
        Round round = builder.prepared();
        BodyTerms changed = BodyTerms.usual().withDissentNamed();
        round.open(aRound().under(changed).body(), builder.seats(), List.of(), period());
        assertThat(round.rules()).isEqualTo(changed);
        assertThatIllegalStateException()
                .isThrownBy(() -> round.open(aRound().body(), builder.seats(), List.of(), period()));
        assertThat(round.seats()).hasSize(2);
    }

    @Test
    void why_a_busy_body_is_asked_is_part_of_the_pack() {
        RoundBuilder builder = aRound().withResidents(1);
        Round round = builder.prepared();
        round.signLoad("The grant ends in May.");
        round.open(builder.body(), builder.seats(), List.of(), period());
        assertThat(round.pack()).containsExactly(new PackPart(PackHeading.LOAD, "The grant ends in May."));
    }

    @Test
    void a_prepared_round_has_no_voting_period() {
        Round round = aRound().prepared();
        assertThat(round.wasOpened()).isFalse();
        assertThatIllegalStateException().isThrownBy(round::period);
    }

    @Test
    void another_chair_takes_over_and_nobody_when_they_have_no_seat_in_the_round() {
        Round round = aRound().with(aSeat().asChair()).withResidents(1).open();
        UUID other = round.seats().get(1).account();
        round.changeChair(other);
        assertThat(round.electorate().chair()).map(RoundSeat::account).contains(other);
        round.changeChair(OFFICER);
        assertThat(round.electorate().chair()).isEmpty();
    }

    private List<Seat> seatsAgain = List.of();

    private Round aRoundOfThree() {
        RoundBuilder builder = aRound().withResidents(3);
        seatsAgain = builder.seats();
        return builder.open();
    }

    /** Equally many for and against, closed in time. */
    private Round tied() {
        RoundBuilder builder = aRound().withResidents(2);
        seatsAgain = builder.seats();
        Round round = vote(builder.open(), APPROVE, DO_NOT_APPROVE);
        round.close(IN_TIME);
        return round;
    }

    private static Round withDeputy() {
        return aRound().with(aSeat().heldBy(MEMBER).withDeputy(DEPUTY))
                .withResidents(1)
                .open();
    }

    private static Round proxies(boolean allowed) {
        BodyTerms terms = allowed ? BodyTerms.usual().withProxies() : BodyTerms.usual();
        return aRound().under(terms)
                .with(aSeat().of(SeatKind.CARER))
                .withResidents(2)
                .open();
    }

    private static void cast(Round round, BallotChoice choice, UUID by) {
        round.castBallot(round.seats().get(0), Vote.of(choice, null), null, by, IN_TIME);
    }

    private static Ballot counting(Round round) {
        return round.seats().get(0).counting().orElseThrow();
    }

    private static void exclude(Round round, RoundSeat seat) {
        round.declareInterest(seat, "My sister works there.", seat.account(), IN_TIME);
    }

    private static void refused(BallotRefused.Why why, ThrowingCallable act) {
        assertThatExceptionOfType(BallotRefused.class)
                .isThrownBy(act)
                .extracting(BallotRefused::why)
                .isEqualTo(why);
    }
}
