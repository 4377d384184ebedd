package org.alongside.scoring.model;

import static org.alongside.scoring.model.ScoringRoundBuilder.OPENED;
import static org.alongside.scoring.model.ScoringRoundBuilder.aRound;
import static org.alongside.scoring.model.ScoringRoundBuilder.each;
import static org.alongside.scoring.model.ScoringRoundBuilder.entry;
import static org.alongside.scoring.model.ScoringRoundBuilder.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.body.SeatKind;
import org.junit.jupiter.api.Test;

/** The order of entries and the cut-off line. */
class RankingTest {

    @Test
    void the_line_falls_at_the_first_entry_that_does_not_fit_also_when_a_smaller_one_would() {
        ScoringRound round =
                scored(thousand().entry("A", 600).entry("B", 500).entry("C", 100), Map.of("A", 5, "B", 4, "C", 3));
        assertThat(round.ranking().places()).extracting(Ranking.Place::within).containsExactly(true, false, false);
        assertThat(round.ranking().places()).extracting(Ranking.Place::fits).containsExactly(true, false, true);
    }

    @Test
    void a_tie_that_the_line_does_not_part_needs_nobody_to_decide() {
        ScoringRound round =
                scored(thousand().entry("A", 300).entry("B", 300).entry("C", 900), Map.of("A", 5, "B", 5, "C", 1));
        assertThat(round.ranking().places()).extracting(Ranking.Place::rank).containsExactly(1, 1, 3);
        assertThat(round.ranking().tieOnLine()).isFalse();
    }

    @Test
    void three_that_tie_on_the_line_are_ordered_one_after_the_other() {
        ScoringRound round =
                scored(thousand().entry("A", 500).entry("B", 500).entry("C", 500), Map.of("A", 4, "B", 4, "C", 4));
        assertThat(round.ranking().tiedOnLine()).hasSize(3);
        round.requireEntry(entry(round, "B")).placeInTie(1);
        assertThat(round.ranking().places().get(0).entry()).isEqualTo(entry(round, "B"));
        assertThat(round.ranking().tiedOnLine()).containsExactly(entry(round, "A"), entry(round, "C"));
        round.requireEntry(entry(round, "A")).placeInTie(2);
        assertThat(round.ranking().tieOnLine()).isFalse();
    }

    @Test
    void an_entry_that_nobody_could_score_comes_last_and_is_above_no_line() {
        ScoringRound round = scored(thousand().entry("A", 1).entry("B", 1), Map.of("B", 0));
        assertThat(round.ranking().places()).extracting(Ranking.Place::rank).containsExactly(1, null);
        assertThat(round.ranking().places().get(1).within()).isFalse();
    }

    @Test
    void only_a_seat_that_scored_the_whole_entry_counts() {
        ScoringRound round = aRound().entry("A", 1).members(SeatKind.CARER, 1).open();
        ScoringSeat seat = round.seats().get(0);
        ScoringEntry entry = round.entries().get(0);
        seat.give(
                entry,
                round.criteria().get(0),
                new CriterionScore(4, null),
                ScoreAuthor.online(seat.account()),
                OPENED);
        assertThat(round.ranking().places().get(0).average()).isNull();
    }

    @Test
    void what_reads_the_same_is_the_same() {
        ScoringRound round = thousand().entry("A", 1).members(SeatKind.CARER, 1).open();
        score(round, round.seats().get(0), "A", 4);
        score(round, round.seats().get(1), "A", 3);
        assertThat(round.ranking().places().get(0))
                .matches(place -> "3.50".equals(String.valueOf(place.average())) && place.scoredBy() == 2);
    }

    @Test
    void an_average_counts_each_criterion_by_its_weight() {
        ScoringRound round = aRound().entry("A", 1).members(SeatKind.CARER, 1).open();
        ScoringSeat seat = round.seats().get(0);
        round.scorecard(seat).score(entry(round, "A"), each(round, 4, 1), seat.account(), OPENED);
        Ranking.Place place = round.ranking().places().get(0);
        assertThat(place.average()).as("(3 × 4 + 1 × 1) / 4").isEqualByComparingTo("3.25");
        assertThat(place.byCriterion()).extracting(Object::toString).containsExactly("4.00", "1.00");
    }

    @Test
    void the_average_is_rounded_half_up_to_two_decimals() {
        ScoringRound round = thousand().entry("A", 1).members(SeatKind.CARER, 2).open();
        score(round, round.seats().get(0), "A", 3);
        score(round, round.seats().get(1), "A", 3);
        score(round, round.seats().get(2), "A", 5);
        Ranking.Place place = round.ranking().places().get(0);
        assertThat(place.average()).isEqualByComparingTo("3.67");
        assertThat(place.lowest()).isEqualByComparingTo("3.00");
        assertThat(place.highest()).isEqualByComparingTo("5.00");
    }

    @Test
    void by_places_as_many_win_as_there_are_whatever_they_ask() {
        ScoringRound round = scored(
                thousand().places(2).entry("A", 9000).entry("B", 9000).entry("C", 1), Map.of("A", 5, "B", 4, "C", 3));
        assertThat(round.ranking().within()).containsExactly(entry(round, "A"), entry(round, "B"));
    }

    private static ScoringRoundBuilder thousand() {
        return aRound().oneCriterion().budget(1000).members(SeatKind.CARER, 1);
    }

    private static ScoringRound scored(ScoringRoundBuilder builder, Map<String, Integer> points) {
        ScoringRound round = builder.open();
        points.forEach((entry, given) -> score(round, round.seats().get(0), entry, given));
        return round;
    }
}
