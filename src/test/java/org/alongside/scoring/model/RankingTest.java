package org.alongside.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.scoring.model.ScoringRound.Criterion;
import org.alongside.scoring.model.ScoringRound.Entry;
import org.alongside.scoring.model.ScoringRound.ScoringSeat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of entries and the line through them. */
class RankingTest {

    private static final Criterion HELPS = new Criterion(UUID.randomUUID(), 1, "Helps people", null, 1);

    private final ScoringSeat seat = seat();
    private final ScoringSeat other = seat();
    private final List<Score> scores = new ArrayList<>();

    @Test
    void the_line_falls_at_the_first_entry_that_does_not_fit_also_when_a_smaller_one_would() {
        Ranking ranking = ranking(entry(1, 600, 5), entry(2, 500, 4), entry(3, 100, 3));
        assertThat(ranking.places()).extracting(Ranking.Place::within).containsExactly(true, false, false);
        assertThat(ranking.places()).extracting(Ranking.Place::fits).containsExactly(true, false, true);
    }

    @Test
    void a_tie_that_the_line_does_not_part_needs_nobody_to_decide() {
        Ranking ranking = ranking(entry(1, 300, 5), entry(2, 300, 5), entry(3, 900, 1));
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 1, 3);
        assertThat(ranking.tieOnLine()).isFalse();
    }

    @Test
    void three_that_tie_on_the_line_are_ordered_one_after_the_other() {
        Entry first = entry(1, 500, 4);
        Entry second = entry(2, 500, 4);
        Entry third = entry(3, 500, 4);
        assertThat(ranking(first, second, third).tiedOnLine()).hasSize(3);
        Ranking once = ranking(first, placed(second, 1), third);
        assertThat(once.places().get(0).entry()).isEqualTo(second.id());
        assertThat(once.tiedOnLine()).containsExactly(first.id(), third.id());
        assertThat(ranking(placed(first, 2), placed(second, 1), third).tieOnLine())
                .isFalse();
    }

    @Test
    void an_entry_that_nobody_could_score_comes_last_and_is_above_no_line() {
        Ranking ranking = ranking(entry(1, 1, null), entry(2, 1, 0));
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, null);
        assertThat(ranking.places().get(1).within()).isFalse();
    }

    @Test
    void only_a_seat_that_scored_the_whole_entry_counts() {
        Entry entry = entry(1, 1, 4);
        Criterion works = new Criterion(UUID.randomUUID(), 2, "Works", null, 1);
        Ranking ranking = Ranking.of(round(List.of(HELPS, works), entry), scores);
        assertThat(ranking.places().get(0).average()).isNull();
    }

    @Test
    void what_reads_the_same_is_the_same() {
        Entry entry = entry(1, 1, 4);
        scores.add(score(other, entry, 3));
        assertThat(Ranking.of(round(List.of(HELPS), entry), scores).places().get(0))
                .matches(place -> new BigDecimal("3.50").equals(place.average()) && place.scoredBy() == 2);
    }

    private Ranking ranking(Entry... entries) {
        return Ranking.of(round(List.of(HELPS), entries), scores);
    }

    private Entry entry(int position, int asked, @Nullable Integer points) {
        Entry entry = new Entry(
                UUID.randomUUID(), position, "Entry", "Words", BigDecimal.valueOf(asked), true, null, null, null);
        if (points != null) {
            scores.add(score(seat, entry, points));
        }
        return entry;
    }

    private static Entry placed(Entry entry, int place) {
        return new Entry(
                entry.id(), entry.position(), entry.name(), entry.summary(), entry.asked(), true, null, place, null);
    }

    private static Score score(ScoringSeat by, Entry entry, int points) {
        return new Score(by.id(), entry.id(), HELPS.id(), 1, points, null, false, Instant.EPOCH, by.account(), null);
    }

    private static ScoringSeat seat() {
        return new ScoringSeat(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                SeatKind.CARER,
                false,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private ScoringRound round(List<Criterion> criteria, Entry... entries) {
        return new ScoringRound(
                UUID.randomUUID(),
                "SC-2027-0001",
                UUID.randomUUID(),
                null,
                "Grants",
                ScoringState.RANKED,
                5,
                10,
                BigDecimal.valueOf(1000),
                null,
                null,
                false,
                new Quorum(1, 0),
                null,
                null,
                null,
                new ScoringRound.Words("About", null, null, null, null),
                criteria,
                List.of(entries),
                List.of(seat, other));
    }
}
