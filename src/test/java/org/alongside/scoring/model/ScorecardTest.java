package org.alongside.scoring.model;

import static org.alongside.scoring.model.ScoringRoundBuilder.CLOSES;
import static org.alongside.scoring.model.ScoringRoundBuilder.OPENED;
import static org.alongside.scoring.model.ScoringRoundBuilder.aRound;
import static org.alongside.scoring.model.ScoringRoundBuilder.byPhone;
import static org.alongside.scoring.model.ScoringRoundBuilder.each;
import static org.alongside.scoring.model.ScoringRoundBuilder.entry;
import static org.alongside.scoring.model.ScoringRoundBuilder.points;
import static org.alongside.scoring.model.ScoringRoundBuilder.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.body.SeatKind;
import org.alongside.scoring.model.ScoreRefused.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may give, change and complete scores, and until when. */
class ScorecardTest {

    private static final UUID DEPUTY = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();

    private final ScoringRound round = aRound().entry("Tea", 500)
            .entry("Walk", 400)
            .seat(SeatKind.CARER, DEPUTY)
            .members(SeatKind.CARER, 1)
            .open();
    private final ScoringSeat seat = round.electorate().seatOf(DEPUTY).orElseThrow();
    private final UUID member = seat.account();
    private final UUID tea = entry(round, "Tea");
    private final UUID walk = entry(round, "Walk");

    @Test
    void every_version_is_kept_and_the_last_one_counts() {
        score(round, seat, "Tea", 2);
        score(round, seat, "Tea", 4);
        assertThat(seat.scores()).hasSize(4);
        assertThat(seat.latest()).extracting(Score::points).containsExactly(4, 4);
    }

    @Test
    void the_same_thing_said_again_is_not_another_version() {
        assertThat(card().score(tea, points(round, 3), member, OPENED)).isTrue();
        assertThat(card().score(tea, points(round, 3), member, OPENED)).isFalse();
        assertThat(seat.scores()).hasSize(2);
    }

    @Test
    void an_entry_is_scored_on_every_criterion_or_not_at_all() {
        refused(Why.NOT_ALL, () -> card().score(tea, each(round, 3), member, OPENED));
        refused(Why.NOT_ALL, () -> card().score(tea, each(round, 3, 6), member, OPENED));
        refused(Why.NOT_ALL, () -> card().score(tea, each(round, 3, -1), member, OPENED));
        assertThat(seat.scores()).isEmpty();
    }

    @Test
    void nothing_is_scored_after_the_deadline() {
        refused(Why.CLOSED, () -> card().score(tea, points(round, 3), member, CLOSES.plusSeconds(1)));
        refused(Why.CLOSED, () -> card().finish(member, CLOSES.plusSeconds(1)));
    }

    @Test
    void somebody_without_a_seat_scores_nothing() {
        refused(Why.NO_SEAT, () -> round.electorate().requireSeatOf(UUID.randomUUID()));
    }

    @Test
    void a_member_finishes_when_everything_is_scored_and_says_so_once() {
        score(round, seat, "Tea", 3);
        refused(Why.NOT_ALL, () -> card().finish(member, OPENED));
        score(round, seat, "Walk", 3);
        assertThat(card().finish(member, OPENED)).isTrue();
        assertThat(card().finish(member, OPENED)).isFalse();
        assertThat(seat.isDone()).isTrue();
    }

    @Test
    void an_entry_in_which_an_interest_was_declared_is_neither_scored_nor_counted() {
        score(round, seat, "Tea", 5);
        card().declareInterest(tea, "I go there", member, OPENED);
        refused(Why.EXCLUDED, () -> card().score(tea, points(round, 3), member, OPENED));
        assertThat(round.ranking().places())
                .filteredOn(place -> place.entry().equals(tea))
                .allMatch(place -> place.scoredBy() == 0 && place.average() == null);
        score(round, seat, "Walk", 2);
        assertThat(card().finish(member, OPENED)).isTrue();
    }

    @Test
    void an_interest_is_declared_once_and_by_the_member_alone() {
        card().declareInterest(tea, "I go there", member, OPENED);
        refused(Why.EXCLUDED, () -> card().declareInterest(tea, "Again", member, OPENED));
        refused(Why.NO_SEAT, () -> card().declareInterest(walk, "For them", DEPUTY, OPENED));
        assertThat(seat.outOf()).isEqualTo(1);
    }

    @Test
    void whoever_has_an_interest_in_all_of_it_is_out_of_the_round() {
        card().declareInterest(null, "My sister runs it", member, OPENED);
        assertThat(seat.outOfAll()).isTrue();
        assertThat(seat.takesPart()).isFalse();
        refused(Why.EXCLUDED, () -> card().finish(member, OPENED));
        refused(Why.EXCLUDED, () -> card().declareInterest(null, "Again", member, OPENED));
    }

    @Test
    void a_deputy_scores_as_long_as_the_member_has_not() {
        assertThat(card().score(tea, points(round, 3), DEPUTY, OPENED)).isTrue();
        score(round, seat, "Walk", 4);
        refused(Why.MEMBER_HAS_SCORED, () -> card().score(tea, points(round, 2), DEPUTY, OPENED));
        refused(Why.MEMBER_HAS_SCORED, () -> card().finish(DEPUTY, OPENED));
    }

    @Test
    void a_member_takes_over_from_the_deputy() {
        card().score(tea, points(round, 3), DEPUTY, OPENED);
        assertThat(seat.latest()).noneMatch(Score::isOfMember);
        assertThat(card().score(tea, points(round, 3), member, OPENED))
                .as("the same points, and by somebody else")
                .isTrue();
        assertThat(seat.latest()).allMatch(Score::isGivenByMember);
    }

    @Test
    void the_deputy_of_a_member_who_has_left_goes_on_with_what_the_member_began() {
        score(round, seat, "Tea", 3);
        seat.handToDeputy(OPENED);
        assertThat(seat.answeredBy()).isEqualTo(DEPUTY);
        assertThat(card().score(walk, points(round, 2), DEPUTY, OPENED)).isTrue();
        assertThat(card().finish(DEPUTY, OPENED)).isTrue();
    }

    @Test
    void what_somebody_gave_before_they_left_counts_and_nothing_is_asked_of_the_seat() {
        score(round, seat, "Tea", 4);
        seat.leave(OPENED);
        assertThat(seat.takesPart()).isFalse();
        assertThat(round.electorate().scoring()).hasSize(1);
        assertThat(round.ranking().places().get(0))
                .matches(place -> place.entry().equals(tea) && place.scoredBy() == 1);
        refused(Why.EXCLUDED, () -> card().score(walk, points(round, 1), member, OPENED));
    }

    @Test
    void a_sheet_that_leaves_nothing_to_score_finishes_the_seat() {
        assertThat(card().record(Map.of(tea, points(round, 3)), byPhone(), OFFICER, OPENED))
                .isFalse();
        assertThat(card().record(Map.of(walk, points(round, 3)), byPhone(), OFFICER, OPENED))
                .isTrue();
        assertThat(seat.isDone()).isTrue();
        assertThat(seat.assisted()).hasSize(2);
        assertThat(seat.latest()).allMatch(score -> score.isOfMember() && !score.isGivenByMember());
    }

    @Test
    void nobody_writes_over_what_a_member_has_scored_themselves() {
        score(round, seat, "Tea", 3);
        assertThatThrownBy(() -> card().record(
                                Map.of(tea, points(round, 1), walk, points(round, 1)), byPhone(), OFFICER, OPENED))
                .isInstanceOfSatisfying(ScoreRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Why.MEMBER_SCORED_THEMSELVES);
                    assertThat(refused.entry()).contains(tea);
                });
        assertThat(seat.assisted()).isEmpty();
        assertThat(seat.scores()).hasSize(2);
    }

    @Test
    void what_was_written_down_for_a_member_the_member_changes() {
        card().record(Map.of(tea, points(round, 3)), byPhone(), OFFICER, OPENED);
        refused(Why.MEMBER_HAS_SCORED, () -> card().score(tea, points(round, 1), DEPUTY, OPENED));
        assertThat(card().score(tea, points(round, 4), member, OPENED)).isTrue();
    }

    @Test
    void a_score_is_changed_after_the_averages_were_seen_and_only_then() {
        score(round, seat, "Tea", 3);
        UUID helps = round.criteria().get(0).id();
        CriterionScore other = new CriterionScore(5, "I was wrong");
        refused(Why.CLOSED, () -> card().change(tea, helps, other, member, OPENED));
        closed();
        assertThat(card().change(tea, helps, other, member, CLOSES)).contains(3);
        assertThat(card().change(tea, helps, other, member, CLOSES)).isEmpty();
        assertThat(seat.latest(round.requireEntry(tea), round.criteria().get(0)))
                .hasValueSatisfying(score -> {
                    assertThat(score.moderated()).isTrue();
                    assertThat(score.points()).isEqualTo(5);
                });
    }

    @Test
    void what_was_not_scored_is_not_changed() {
        score(round, seat, "Walk", 3);
        closed();
        refused(Why.CLOSED, () -> card().change(
                        tea, round.criteria().get(0).id(), new CriterionScore(5, "Why"), member, CLOSES));
    }

    @Test
    void a_member_has_until_their_own_last_day_or_that_of_the_round() {
        LocalDate today = LocalDate.of(2027, 3, 10);
        LocalDate ofRound = LocalDate.of(2027, 3, 15);
        assertThat(seat.until(today, ofRound)).isEqualTo(ofRound);
        seat.startUntil(LocalDate.of(2027, 3, 12));
        assertThat(seat.until(today, ofRound)).isEqualTo(LocalDate.of(2027, 3, 12));
        seat.startUntil(LocalDate.of(2027, 3, 9));
        assertThat(seat.until(today, ofRound)).isEqualTo(ofRound);
    }

    private Scorecard card() {
        return round.scorecard(seat);
    }

    /** The other seat finishes, and the deadline passes. */
    private void closed() {
        ScoringSeat other =
                round.seats().stream().filter(each -> each != seat).findFirst().orElseThrow();
        score(round, other, "Tea", 3);
        score(round, other, "Walk", 3);
        round.scorecard(other).finish(other.account(), OPENED);
        round.closeAtDeadline(CLOSES);
    }

    private static void refused(Why why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ScoreRefused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }
}
