package org.alongside.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Feedback on one criterion.
 *
 * @param number of the criterion in its case
 * @param counts number of people per side and verdict; verdicts with none are left out
 * @param words comments without names, participants first
 */
public record CriterionFeedback(int number, String means, Map<Side, Map<Verdict, Integer>> counts, List<Spoken> words) {

    /** A comment with its side; never its author. */
    public record Spoken(Side side, Verdict verdict, String words) {}

    public int count(Verdict verdict) {
        return counts.values().stream()
                .mapToInt(side -> side.getOrDefault(verdict, 0))
                .sum();
    }

    public int count(Side side, Verdict verdict) {
        return counts.getOrDefault(side, Map.of()).getOrDefault(verdict, 0);
    }

    public int all() {
        return counts.values().stream()
                .flatMap(side -> side.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
