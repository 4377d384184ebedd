package org.alongside.worklist.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkQuery.Show;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts beside the filters. For viewers who see all work, one count is split into "mine", "my groups'" and the rest.
 * When that is too much, each scope is counted separately, and the largest come from {@link OpenWorkCounts}
 * (docs/adr/0066).
 */
@Component
class WorkCounter {

    /** The maximum number of items counted for a page. */
    static final int COUNTED_AT_ONCE = 5_000;

    /** A cached count of this size is trusted to exceed the counting limit still. */
    private static final int SURELY_MORE = 2 * WorkSearch.COUNTED_UP_TO;

    private static final String LIMIT = String.valueOf(WorkSearch.COUNTED_UP_TO + 1);
    private static final String COUNTED = "w.stage, w.kind, w.group_key, w.held, w.holder, w.due_on";

    private final JdbcClient jdbc;
    private final WorkQueryResolver asks;
    private final OpenWorkCounts census;

    WorkCounter(JdbcClient jdbc, WorkQueryResolver asks, OpenWorkCounts census) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.census = census;
    }

    WorkCounts counts(WorkQuery query, Viewer viewer) {
        WorkQuerySql ask = asks.of(query, viewer);
        CountedCells.Chosen chosen = new CountedCells.Chosen(query);
        CountedCells known = known(ask, viewer);
        if (known.isEmpty() && WorkList.seesAll(viewer)) {
            Found all = find("with scoped as (" + few(ask, Show.ALL, false) + ") " + cells("scoped"), ask);
            CountedCells found = all.cells("scoped");
            if (found.number() <= COUNTED_AT_ONCE) {
                Map<String, Integer> whose = new HashMap<>();
                for (Show show : Show.values()) {
                    whose.put(WorkQuery.inAddress(show), found.in(show).number(chosen));
                }
                return new WorkCounts(found.in(ask.show()).sums(chosen, whose), false, all.hasTeam());
            }
        }
        return byScope(ask, chosen, known);
    }

    private WorkCounts byScope(WorkQuerySql ask, CountedCells.Chosen chosen, CountedCells known) {
        // The viewer's own items are always counted exactly.
        boolean isKnown = ask.show() == Show.MINE
                || ask.show() != Show.TEAM && known.in(ask.show()).number() > COUNTED_AT_ONCE;
        Map<String, Integer> whose = new HashMap<>();
        List<Show> asked = new ArrayList<>();
        for (Show show : Show.values()) {
            int number = show == Show.TEAM ? 0 : known.in(show).number(chosen);
            if (number > SURELY_MORE) {
                whose.put(WorkQuery.inAddress(show), number);
            } else {
                asked.add(show);
            }
        }
        String own = ask.found(COUNTED, Show.MINE, ask.conditions(CountedCells.FILTERS));
        Found found = find(
                "with scoped as (" + few(ask, ask.show(), isKnown) + "), own as (" + own + ") " + cells("scoped")
                        + " union all " + cells("own")
                        + asked.stream().map(show -> number(ask, show)).collect(Collectors.joining()),
                ask);
        whose.putAll(found.numbers());
        CountedCells scoped = isKnown ? known.with(found.cells("own")).in(ask.show()) : found.cells("scoped");
        return new WorkCounts(
                scoped.sums(chosen, whose), !isKnown && scoped.number() > COUNTED_AT_ONCE, found.hasTeam());
    }

    /** Cached counts for this viewer; empty when there are few items or the query has extra conditions. */
    private CountedCells known(WorkQuerySql ask, Viewer viewer) {
        if (!ask.isPlain() || census.total(ask.today(), ask.sunday()) <= COUNTED_AT_ONCE) {
            return CountedCells.NONE;
        }
        Set<String> groups = viewer.roles().stream().map(Role::group).collect(Collectors.toSet());
        return new CountedCells(census.cells(ask.today(), ask.sunday()).stream()
                .map(cell -> cell.whose(cell.waits() && groups.contains(cell.group())))
                .toList());
    }

    private static String few(WorkQuerySql ask, Show show, boolean none) {
        return ask.found(COUNTED, show, ask.conditions(CountedCells.FILTERS)) + (none ? " and false" : "") + " limit "
                + (COUNTED_AT_ONCE + 1);
    }

    private static String cells(String table) {
        return "select '" + table + "', stage, kind, group_key, held, case when holder = :me then 'ME'"
                + " when holder = any(cast(:groups as text[])) then 'GROUP' else 'OTHER' end, holder in ("
                + WorkQueryScope.TEAM + "), " + CountedCells.DUE + ", count(*) from " + table
                + " group by 2, 3, 4, 5, 6, 7, 8";
    }

    private static String number(WorkQuerySql ask, Show show) {
        return " union all select '" + WorkQuery.inAddress(show)
                + "', '', '', '', false, '', false, '', (select count(*)" + " from ("
                + ask.found("1", show, ask.conditions()) + " limit " + LIMIT + ") c)";
    }

    /** A statement's result: cells by their source table, numbers by scope. */
    private record Found(Map<String, List<CountedCells.Cell>> tables, Map<String, Integer> numbers, boolean hasTeam) {

        CountedCells cells(String table) {
            return new CountedCells(tables.getOrDefault(table, List.of()));
        }
    }

    private Found find(String statement, WorkQuerySql ask) {
        Map<String, List<CountedCells.Cell>> tables = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> shows = Stream.of(Show.values()).map(WorkQuery::inAddress).collect(Collectors.toSet());
        jdbc.sql(statement
                        + " union all select 'teams', '', '', '', false, '', false, '', (select count(*) from"
                        + " reporting.account_sees_team t where t.account = :viewer)")
                .params(ask.parameters())
                .query(row -> {
                    String from = row.getString(1);
                    if (shows.contains(from) || from.equals("teams")) {
                        numbers.put(from, row.getInt(9));
                    } else {
                        tables.computeIfAbsent(from, any -> new ArrayList<>()).add(CountedCells.Cell.read(row));
                    }
                });
        boolean hasTeam = numbers.getOrDefault("teams", 0) > 0;
        numbers.remove("teams");
        return new Found(tables, numbers, hasTeam);
    }
}
