package org.alongside.evaluation;

import java.util.List;
import java.util.Map;

/**
 * What people said about one criterion.
 *
 * @param number of the criterion in its case
 * @param counts how many people of each side gave each verdict; verdicts that nobody gave are left out
 * @param words what people wrote, without names, people who take part first
 */
public record CriterionFeedback(int number, String means, Map<Side, Map<Verdict, Integer>> counts, List<Spoken> words) {

    /** Somebody's words and which side they come from; never who. */
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
