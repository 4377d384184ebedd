package org.alongside.worklist.search;

import java.util.Map;

/**
 * How many items each value of each filter would show with the rest of the query unchanged. Exact up to {@link
 * WorkSearch#COUNTED_UP_TO}; one more means "more than".
 *
 * @param values by filter name and value, as in the query string; "show" is the scope
 * @param atLeast whether the counts are minimums because there were too many items to count
 * @param hasTeam whether the viewer is in a team or leads one
 */
public record WorkCounts(Map<String, Map<String, Integer>> values, boolean atLeast, boolean hasTeam) {

    public int of(String filter, String value) {
        int number = values.getOrDefault(filter, Map.of()).getOrDefault(value, 0);
        return Math.max(0, Math.min(number, WorkSearch.COUNTED_UP_TO + 1));
    }
}
