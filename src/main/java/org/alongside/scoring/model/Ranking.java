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
 * Entries in order of their weighted averages, and the line through them.
 *
 * <p>An entry's average is that of the seats that have scored it on every criterion, weighted, rounded to two decimals: what
 * people read is what is compared. Entries with the same average tie. The chair puts those in order that a line would part;
 * all others stay side by side.
 *
 * @param places in order; an entry that nobody could score comes last
 */
public record Ranking(List<Place> places) {

    /** The line falls at the first entry that does not fit: nothing below it is within, also when it would fit what is left. */
    private static final int DECIMALS = 2;

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * An entry in its place.
     *
     * @param rank from 1; the same for entries that tie; nothing when nobody could score it
     * @param average weighted, in points of the scale
     * @param lowest the lowest weighted score of one seat, and {@code highest} the highest: how far members differ
     * @param byCriterion the plain average on each criterion, in the criteria's order
     * @param scoredBy how many seats count
     * @param tied whether another entry has the same average
     * @param within whether it is within the budget, or among those who can win
     * @param fits whether it would fit what is left of the budget once those above it have theirs
     * @param ordered the chair has put it in its place among those with the same average
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

    /** Whether entries with the same average lie on both sides of the line, so that somebody must say which comes first. */
    public boolean tieOnLine() {
        return !tiedOnLine().isEmpty();
    }

    /** The entries among which the chair has to say which comes first; empty when no tie is parted by the line. */
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
