package org.alongside.decision.model;

import static org.alongside.decision.model.BallotChoice.ABSTAIN;
import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.BallotChoice.APPROVE_WITH_CONDITIONS;
import static org.alongside.decision.model.BallotChoice.ASK_FOR_CHANGES;
import static org.alongside.decision.model.BallotChoice.DO_NOT_APPROVE;
import static org.alongside.decision.model.RoundBuilder.IN_TIME;
import static org.alongside.decision.model.RoundBuilder.aRound;
import static org.alongside.decision.model.RoundBuilder.vote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.body.BodyTerms;
import org.alongside.body.DecisionRule;
import org.alongside.round.QuorumCount;
import org.junit.jupiter.api.Test;

/** Who may vote, how ballots count, and when a round is quorate. */
class ElectorateTest {

    @Test
    void the_tally_counts_each_choice_once_and_the_seats_that_could_vote() {
        Round round = vote(
                aRound().withResidents(7).open(),
                APPROVE,
                APPROVE,
                APPROVE_WITH_CONDITIONS,
                ASK_FOR_CHANGES,
                DO_NOT_APPROVE,
                ABSTAIN);
        assertThat(round.electorate().tally()).isEqualTo(new Tally(2, 1, 1, 1, 1, 7));
        assertThat(round.electorate().tally().votes()).isEqualTo(6);
    }

    @Test
    void an_excluded_seat_is_in_no_tally() {
        Round round = vote(aRound().withResidents(3).open(), APPROVE, APPROVE);
        RoundSeat seat = round.seats().get(0);
        round.declareInterest(seat, "I am paid by the partner.", seat.account(), IN_TIME);
        assertThat(round.electorate().tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 2));
    }

    @Test
    void a_member_who_left_is_out_and_lowers_the_quorum_base() {
        Round round = vote(aRound().withQuorum(2, 0).withResidents(4).open(), APPROVE);
        round.seats().get(0).leave(IN_TIME);
        round.seats().get(1).leave(IN_TIME);
        assertThat(round.electorate().quorum()).isEqualTo(new QuorumCount(2, 1, 0, 0, 0));
    }

    @Test
    void an_abstention_counts_for_the_quorum() {
        Round round = vote(aRound().withQuorum(2, 0).withResidents(3).open(), ABSTAIN, ABSTAIN);
        assertThat(round.electorate().quorum().isQuorate()).isTrue();
    }

    @Test
    void enough_ballots_without_enough_lived_experience_are_no_quorum() {
        Round round =
                vote(aRound().withQuorum(3, 70).withResidents(1).withOfficers(4).open(), APPROVE, APPROVE, APPROVE);
        QuorumCount quorum = round.electorate().quorum();
        assertThat(quorum.enoughSeats()).isTrue();
        assertThat(quorum.enoughLivedExperience()).isFalse();
        assertThat(quorum.livedExperienceNow()).isEqualTo(33);
        assertThat(quorum.isQuorate()).isFalse();
    }

    @Test
    void the_share_of_lived_experience_is_reached_exactly() {
        Round round =
                vote(aRound().withQuorum(2, 50).withResidents(1).withOfficers(1).open(), APPROVE, APPROVE);
        assertThat(round.electorate().quorum().isQuorate()).isTrue();
    }

    @Test
    void with_every_seat_excluded_there_is_no_quorum() {
        Round round = aRound().withResidents(1).open();
        round.seats().get(0).leave(IN_TIME);
        assertThat(round.electorate().quorum().isQuorate()).isFalse();
        assertThat(round.isComplete()).isFalse();
    }

    @Test
    void seats_that_are_excluded_or_of_another_round_do_not_help_a_meeting() {
        Round round = aRound().withQuorum(2, 0).withResidents(3).open();
        RoundSeat out = round.seats().get(0);
        out.leave(IN_TIME);
        QuorumCount present = round.electorate()
                .quorumOf(List.of(out.id(), round.seats().get(1).id(), UUID.randomUUID()));
        assertThat(present.voted()).isEqualTo(1);
        assertThat(present.isQuorate()).isFalse();
    }

    @Test
    void objections_from_people_with_lived_experience_are_counted_apart() {
        BodyTerms terms = BodyTerms.usual().with(DecisionRule.NO_LIVED_EXPERIENCE_OBJECTION);
        Round round = vote(
                aRound().under(terms).withResidents(3).withOfficers(2).open(),
                ASK_FOR_CHANGES,
                DO_NOT_APPROVE,
                APPROVE,
                ASK_FOR_CHANGES,
                DO_NOT_APPROVE);
        assertThat(round.electorate().outcomeInput())
                .isEqualTo(new OutcomeInput(
                        DecisionRule.NO_LIVED_EXPERIENCE_OBJECTION, new Tally(1, 0, 2, 2, 0, 5), 1, 1));
    }

    @Test
    void the_undecided_are_those_who_may_vote_and_have_not() {
        Round round = vote(aRound().withResidents(3).open(), APPROVE);
        round.seats().get(1).leave(IN_TIME);
        assertThat(round.electorate().undecided()).containsExactly(round.seats().get(2));
    }

    @Test
    void a_person_without_a_seat_has_no_part_and_no_interest() {
        Round round = aRound().withResidents(2).open();
        UUID stranger = UUID.randomUUID();
        assertThat(round.electorate().seatOf(stranger)).isEmpty();
        assertThat(round.electorate().hasInterest(stranger)).isFalse();
    }

    @Test
    void disagreeing_is_having_chosen_other_than_the_body_and_abstaining_is_not() {
        assertThat(dissenters(PanelOutcome.APPROVED)).containsExactly(ASK_FOR_CHANGES, DO_NOT_APPROVE);
        assertThat(dissenters(PanelOutcome.APPROVED_WITH_CONDITIONS)).containsExactly(ASK_FOR_CHANGES, DO_NOT_APPROVE);
        assertThat(dissenters(PanelOutcome.CHANGES_REQUESTED))
                .containsExactly(APPROVE, APPROVE_WITH_CONDITIONS, DO_NOT_APPROVE);
        assertThat(dissenters(PanelOutcome.NOT_APPROVED))
                .containsExactly(APPROVE, APPROVE_WITH_CONDITIONS, ASK_FOR_CHANGES);
    }

    private static List<BallotChoice> dissenters(PanelOutcome outcome) {
        return List.of(BallotChoice.values()).stream()
                .filter(choice -> choice.dissentsFrom(outcome))
                .toList();
    }
}
