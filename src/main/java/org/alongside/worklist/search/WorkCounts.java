package org.alongside.worklist.search;

import java.util.Map;

/**
 * How many items each value of each filter would show, given everything else that was asked for. Exact up to
 * {@link WorkSearch#COUNTED_UP_TO}; one more stands for "more".
 *
 * @param values by the filter's name and its value, as they stand in the address; "show" is whose work
 * @param atLeast whether there are at least so many beside the filters, because too many were found to count all
 * @param hasTeam whether whoever asked is in a team or leads one
 */
public record WorkCounts(Map<String, Map<String, Integer>> values, boolean atLeast, boolean hasTeam) {

    public int of(String filter, String value) {
        int number = values.getOrDefault(filter, Map.of()).getOrDefault(value, 0);
        return Math.max(0, Math.min(number, WorkSearch.COUNTED_UP_TO + 1));
    }
}
