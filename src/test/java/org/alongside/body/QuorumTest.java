package org.alongside.body;

import static org.alongside.body.SeatBuilder.aSeat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many must vote, and whether a body's seats could ever be enough. */
class QuorumTest {

    @ParameterizedTest(name = "{0} of {1} seats become {3} of {2}")
    @CsvSource({"4, 7, 7, 4", "4, 7, 5, 3", "4, 7, 6, 4", "1, 7, 1, 1", "3, 9, 3, 1", "5, 5, 4, 4"})
    void a_declared_interest_lowers_the_ballots_needed_in_proportion_rounded_up(
            int seats, int all, int remaining, int needed) {
        assertThat(new Quorum(seats, 0).needed(remaining, all)).isEqualTo(needed);
    }

    @Test
    void at_least_one_ballot_is_needed_when_every_seat_is_excluded() {
        assertThat(new Quorum(4, 50).needed(0, 7)).isEqualTo(1);
    }

    @Test
    void a_body_without_seats_needs_its_whole_quorum() {
        assertThat(new Quorum(4, 50).needed(0, 0)).isEqualTo(4);
    }

    @Test
    void a_quorum_of_no_seats_or_of_more_than_the_whole_share_is_refused() {
        assertThatThrownBy(() -> new Quorum(0, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(4, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quorum(4, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_body_without_seats_can_never_be_quorate() {
        assertThat(QuorumProblem.of(new Quorum(1, 0), List.of())).contains(QuorumProblem.NO_SEATS);
    }

    @Test
    void a_body_with_fewer_seats_than_its_quorum_can_never_be_quorate() {
        assertThat(QuorumProblem.of(new Quorum(4, 0), seats(3, 0))).contains(QuorumProblem.TOO_FEW_SEATS);
    }

    @Test
    void a_share_of_lived_experience_that_even_the_smallest_quorum_misses_is_unreachable() {
        assertThat(QuorumProblem.of(new Quorum(4, 50), seats(1, 6))).contains(QuorumProblem.SHARE_UNREACHABLE);
        assertThat(QuorumProblem.of(new Quorum(4, 50), seats(2, 5))).isEmpty();
    }

    @Test
    void only_residents_and_carers_bring_lived_experience() {
        assertThat(SeatKind.values())
                .filteredOn(SeatKind::bringsLivedExperience)
                .containsExactly(SeatKind.LIVED_EXPERIENCE, SeatKind.CARER);
    }

    private static List<Seat> seats(int livedExperience, int others) {
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < livedExperience; i++) {
            seats.add(aSeat().of(SeatKind.CARER).build());
        }
        for (int i = 0; i < others; i++) {
            seats.add(aSeat().of(SeatKind.OFFICER).build());
        }
        return seats;
    }
}
