package org.alongside.scoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order of weighted average, with the cut-off line.
 *
 * <p>The average covers the seats that scored the entry on every criterion, weighted and rounded to two decimals, so
 * that the published figure is the one compared. Equal averages tie. The chair orders only ties that cross the line;
 * others share a rank.
 *
 * @param places in order; entries without a full score come last
 */
public record Ranking(List<Place> places) {

    /**
     * The line falls at the first entry that does not fit: nothing below it is within, even if it would fit the
     * remaining budget.
     */
    private static final int DECIMALS = 2;

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * A ranked entry.
     *
     * @param rank from 1, shared by tied entries; null without a full score
     * @param average weighted, in points of the scale
     * @param lowest the lowest weighted score of any seat; with {@code highest}, the spread between members
     * @param byCriterion the unweighted average per criterion, in the criteria's order
     * @param scoredBy the number of seats counted
     * @param tied whether another entry has the same average
     * @param within whether the entry is within the budget or the number of places
     * @param fits whether the entry fits the budget left by the entries above it
     * @param ordered whether the chair set its place among tied entries
     */
    public record Place(
            UUID entry,
            @Nullable Integer rank,
            @Nullable BigDecimal average,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            List<BigDecimal> byCriterion,
            int scoredBy,
            boolean tied,
            boolean within,
            boolean fits,
            boolean ordered) {

        public Place {
            byCriterion = List.copyOf(byCriterion);
        }
    }

    /** Whether a tie crosses the line, so that the chair must order it. */
    public boolean tieOnLine() {
        return !tiedOnLine().isEmpty();
    }

    /** The tied entries that the chair must order; empty when no tie crosses the line. */
    public List<UUID> tiedOnLine() {
        for (Place last : places) {
            List<Place> group = places.stream()
                    .filter(place -> place.rank() != null && place.rank().equals(last.rank()))
                    .toList();
            List<Place> open = group.stream().filter(place -> !place.ordered()).toList();
            if (open.size() > 1
                    && group.stream().anyMatch(Place::within)
                    && group.stream().anyMatch(place -> !place.within())) {
                return open.stream().map(Place::entry).toList();
            }
        }
        return List.of();
    }

    public List<UUID> within() {
        return places.stream().filter(Place::within).map(Place::entry).toList();
    }

    static Ranking of(ScoringRound round) {
        List<Counted> counted = round.shortlist().stream()
                .map(entry -> count(round, entry))
                .sorted(Comparator.comparing((Counted each) -> each.average() == null)
                        .thenComparing(each -> each.average() == null
                                ? BigDecimal.ZERO
                                : each.average().negate())
                        .thenComparing(each -> each.entry().tiePlace() == null
                                ? Integer.MAX_VALUE
                                : each.entry().tiePlace())
                        .thenComparing(each -> each.entry().position()))
                .toList();
        List<Place> places = new ArrayList<>();
        BigDecimal left = round.terms().budget();
        int free = round.terms().places() == null ? 0 : round.terms().places();
        boolean below = false;
        int rank = 0;
        BigDecimal before = null;
        for (int i = 0; i < counted.size(); i++) {
            Counted each = counted.get(i);
            BigDecimal average = each.average();
            BigDecimal asked = each.entry().asked();
            BigDecimal price = asked == null ? BigDecimal.ZERO : asked;
            boolean fits = average != null && (left == null ? free > 0 : price.compareTo(left) <= 0);
            boolean within = fits && !below;
            below = below || !within;
            if (within) {
                left = left == null ? null : left.subtract(price);
                free--;
            }
            if (average != null && !average.equals(before)) {
                rank = i + 1;
                before = average;
            }
            long same = counted.stream()
                    .filter(other -> average != null && average.equals(other.average()))
                    .count();
            places.add(new Place(
                    each.entry().id(),
                    average == null ? null : rank,
                    average,
                    each.lowest(),
                    each.highest(),
                    each.byCriterion(),
                    each.seats(),
                    same > 1,
                    within,
                    fits,
                    each.entry().tiePlace() != null));
        }
        return new Ranking(places);
    }

    private static Counted count(ScoringRound round, ScoringEntry entry) {
        List<ScoringCriterion> criteria = round.criteria();
        List<Map<UUID, Integer>> whole = round.seats().stream()
                .filter(seat -> seat.scores(entry))
                .map(seat -> seat.latest(entry).stream().collect(Collectors.toMap(Score::criterion, Score::points)))
                .filter(given -> given.size() == criteria.size())
                .toList();
        if (whole.isEmpty()) {
            return new Counted(entry, null, null, null, List.of(), 0);
        }
        int weights = criteria.stream().mapToInt(ScoringCriterion::weight).sum();
        List<Integer> weighted = whole.stream()
                .map(given -> criteria.stream()
                        .mapToInt(each -> each.weight() * given.getOrDefault(each.id(), 0))
                        .sum())
                .toList();
        int total = weighted.stream().mapToInt(Integer::intValue).sum();
        List<BigDecimal> byCriterion = criteria.stream()
                .map(each -> divide(
                        whole.stream()
                                .mapToInt(given -> given.getOrDefault(each.id(), 0))
                                .sum(),
                        whole.size()))
                .toList();
        return new Counted(
                entry,
                divide(total, weights * whole.size()),
                divide(weighted.stream().mapToInt(Integer::intValue).min().orElse(0), weights),
                divide(weighted.stream().mapToInt(Integer::intValue).max().orElse(0), weights),
                byCriterion,
                whole.size());
    }

    private static BigDecimal divide(int sum, int by) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(by), DECIMALS, RoundingMode.HALF_UP);
    }

    private record Counted(
            ScoringEntry entry,
            @Nullable BigDecimal average,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            List<BigDecimal> byCriterion,
            int seats) {}
}
