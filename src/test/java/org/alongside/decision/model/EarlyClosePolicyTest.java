package org.alongside.decision.model;

import static org.alongside.decision.model.BallotChoice.APPROVE;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NOT_CHAIR;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NOT_REMINDED;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.NO_QUORUM;
import static org.alongside.decision.model.EarlyClosePolicy.Hindrance.REMINDED_LATELY;
import static org.alongside.decision.model.RoundBuilder.IN_TIME;
import static org.alongside.decision.model.RoundBuilder.LAST_DAY;
import static org.alongside.decision.model.RoundBuilder.aRound;
import static org.alongside.decision.model.RoundBuilder.vote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.calendar.Weekdays;
import org.junit.jupiter.api.Test;

/** When a round can be closed before its deadline. */
class EarlyClosePolicyTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 31);

    @Test
    void a_round_closes_early_when_those_left_were_reminded_two_working_days_ago() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).reminded(LocalDate.of(2027, 3, 29));
        EarlyClosePolicy policy = on(WEDNESDAY, round);
        assertThat(policy.isAllowed()).isTrue();
        assertThat(policy.undecided()).isEqualTo(1);
        assertThat(policy.deciding()).isEqualTo(2);
        assertThat(policy.from()).isEqualTo(WEDNESDAY);
    }

    @Test
    void a_reminder_of_yesterday_is_too_fresh() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).reminded(WEDNESDAY.minusDays(1));
        EarlyClosePolicy policy = on(WEDNESDAY, round);
        assertThat(policy.hindrances()).containsExactly(REMINDED_LATELY);
        assertThat(policy.from()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void a_weekend_is_no_time_to_answer_a_reminder() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).reminded(LocalDate.of(2027, 3, 26));
        assertThat(on(LocalDate.of(2027, 3, 29), round).isAllowed()).isFalse();
        assertThat(on(LocalDate.of(2027, 3, 30), round).isAllowed()).isTrue();
    }

    @Test
    void a_second_reminder_does_not_begin_the_time_again() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).reminded(LocalDate.of(2027, 3, 29));
        round.seats().get(1).reminded(WEDNESDAY);
        assertThat(on(WEDNESDAY, round).isAllowed()).isTrue();
    }

    @Test
    void members_who_were_not_reminded_keep_their_time() {
        EarlyClosePolicy policy = on(WEDNESDAY, oneOfTwoHasVoted());
        assertThat(policy.hindrances()).containsExactly(NOT_REMINDED);
        assertThat(policy.notReminded()).isEqualTo(1);
        assertThat(policy.from()).isNull();
    }

    @Test
    void a_member_whose_time_has_not_begun_need_not_be_reminded() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).stop();
        assertThat(on(WEDNESDAY, round).against()).isEmpty();
    }

    @Test
    void a_round_without_a_quorum_stays_open() {
        Round round = aRound().withQuorum(2, 0).withResidents(2).open();
        round.seats().forEach(seat -> seat.startUntil(LAST_DAY));
        round.seats().forEach(seat -> seat.reminded(LocalDate.of(2027, 3, 25)));
        assertThat(on(WEDNESDAY, vote(round, APPROVE)).hindrances()).containsExactly(NO_QUORUM);
    }

    @Test
    void a_seat_that_is_out_of_the_round_is_not_waited_for() {
        Round round = oneOfTwoHasVoted();
        round.seats().get(1).leave(IN_TIME);
        assertThat(on(WEDNESDAY, round).isAllowed()).isTrue();
    }

    @Test
    void what_is_known_already_stands_against_it_first() {
        EarlyClosePolicy policy = EarlyClosePolicy.of(oneOfTwoHasVoted(), Weekdays.on(WEDNESDAY), Set.of(NOT_CHAIR));
        assertThat(policy.hindrances()).containsExactly(NOT_CHAIR, NOT_REMINDED);
    }

    private static Round oneOfTwoHasVoted() {
        Round round = aRound().withResidents(2).open();
        round.seats().forEach(seat -> seat.startUntil(LAST_DAY));
        return vote(round, APPROVE);
    }

    private static EarlyClosePolicy on(LocalDate day, Round round) {
        return EarlyClosePolicy.of(round, Weekdays.on(day), Set.of());
    }
}
