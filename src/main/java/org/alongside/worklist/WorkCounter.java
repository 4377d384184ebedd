package org.alongside.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands beside each filter of the list: in one statement, and from the {@link Census} when there is much. */
@Component
class WorkCounter {

    /** As many as are counted for a page. */
    static final int COUNTED_AT_ONCE = 5_000;

    private static final String LIMIT = String.valueOf(WorkList.COUNTED_UP_TO + 1);
    private static final String COUNTED = "w.stage_at, w.kind, w.group_key, w.held, w.holder, w.due_on";

    private final JdbcClient jdbc;
    private final WorkAsks asks;
    private final CaseFacts facts;
    private final Census census;

    WorkCounter(JdbcClient jdbc, WorkAsks asks, CaseFacts facts, Census census) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.facts = facts;
        this.census = census;
    }

    WorkCounts counts(WorkQuery query, Viewer viewer) {
        WorkAsk ask = asks.of(query, viewer);
        boolean known = ask.isPlain() && ask.show() == WorkQuery.Show.ALL && isMuch(ask);
        String others = ask.conditions(WorkAsk.STAGE, WorkAsk.KIND, WorkAsk.GROUP, WorkAsk.DUE, WorkAsk.WAITING);
        List<Cell> inScope = new ArrayList<>();
        List<Cell> own = new ArrayList<>();
        Map<String, Integer> whose = new HashMap<>();
        jdbc.sql("""
                        with scoped as (%s%s limit %d), own as (%s)
                        %s union all %s union all %s
                        """.formatted(
                                ask.found(COUNTED, ask.show(), others),
                                known ? " and false" : "",
                                COUNTED_AT_ONCE + 1,
                                ask.found(COUNTED, WorkQuery.Show.MINE, others),
                                cells("scoped"),
                                cells("own"),
                                whose(ask)))
                .params(ask.parameters())
                .query(row -> {
                    switch (row.getString(1)) {
                        case "scoped" -> inScope.add(Cell.read(row));
                        case "own" -> own.add(Cell.read(row));
                        default -> whose.put(row.getString(1), row.getInt(8));
                    }
                });
        boolean much = known || inScope.stream().mapToInt(Cell::number).sum() > COUNTED_AT_ONCE;
        boolean counted = much && ask.isPlain() && ask.show() != WorkQuery.Show.TEAM;
        Map<String, Map<String, Integer>> counts =
                new HashMap<>(sums(query, counted ? fromCensus(ask, viewer, own) : inScope));
        counts.put("show", whose);
        return new WorkCounts(counts, much && !counted);
    }

    private boolean isMuch(WorkAsk ask) {
        return census.total(ask.today(), ask.sunday()) > COUNTED_AT_ONCE;
    }

    private static String cells(String table) {
        return "select '" + table + "', stage_at, kind, group_key, held, case when holder = :me then 'ME'"
                + " when holder = any(cast(:groups as text[])) then 'GROUP' else 'OTHER' end, " + Census.Cell.DUE
                + ", count(*) from " + table + " group by 2, 3, 4, 5, 6, 7";
    }

    private static String whose(WorkAsk ask) {
        return Stream.of(WorkQuery.Show.values())
                .map(show ->
                        "select '" + WorkQuery.inAddress(show) + "', 0, '', '', false, '', '', (select count(*) from ("
                                + ask.found("1", show, ask.conditions()) + " limit " + LIMIT + ") c)")
                .collect(Collectors.joining(" union all "));
    }

    /** So many items alike in all that is filtered by, for somebody. */
    private record Cell(int stageAt, String kind, String group, boolean held, String whose, String due, int number) {

        static Cell read(ResultSet row) throws SQLException {
            return new Cell(
                    row.getInt(2),
                    row.getString(3),
                    StringUtils.defaultString(row.getString(4)),
                    row.getBoolean(5),
                    row.getString(6),
                    row.getString(7),
                    row.getInt(8));
        }

        Map<String, String> values(List<String> stages) {
            return Map.of(
                    WorkAsk.STAGE, stageAt < 0 || stageAt >= stages.size() ? "" : stages.get(stageAt),
                    WorkAsk.KIND, kind,
                    WorkAsk.GROUP, group,
                    WorkAsk.DUE, due,
                    WorkAsk.WAITING, held ? "HOLD" : whose);
        }
    }

    /** What the census knows, and what is this person's own, which it does not. */
    private List<Cell> fromCensus(WorkAsk ask, Viewer viewer, List<Cell> own) {
        Set<String> groups = viewer.roles().stream().map(Role::group).collect(Collectors.toSet());
        List<Cell> cells = new ArrayList<>();
        for (Census.Cell cell : census.cells(ask.today(), ask.sunday())) {
            boolean inGroup = cell.waits() && groups.contains(cell.group());
            if (ask.show() == WorkQuery.Show.ALL || inGroup && ask.show() != WorkQuery.Show.MINE) {
                cells.add(new Cell(
                        cell.stageAt(),
                        cell.kind(),
                        cell.group(),
                        cell.held(),
                        inGroup ? "GROUP" : "OTHER",
                        cell.due(),
                        cell.number()));
            }
        }
        if (ask.show() != WorkQuery.Show.GROUPS) {
            cells.addAll(own);
        }
        if (ask.show() == WorkQuery.Show.ALL) {
            // Their own are among everybody's.
            own.forEach(mine -> cells.add(new Cell(
                    mine.stageAt(), mine.kind(), mine.group(), mine.held(), "OTHER", mine.due(), -mine.number())));
        }
        return cells;
    }

    /** An item counts beside a value of a filter when all other filters let it through. */
    private Map<String, Map<String, Integer>> sums(WorkQuery query, List<Cell> cells) {
        Map<String, @Nullable String> chosen = new HashMap<>();
        chosen.put(WorkAsk.STAGE, query.stage());
        chosen.put(WorkAsk.KIND, query.kind() == null ? null : query.kind().name());
        chosen.put(WorkAsk.GROUP, query.group());
        chosen.put(WorkAsk.DUE, query.due() == null ? null : query.due().name());
        chosen.put(
                WorkAsk.WAITING,
                query.waiting() == null ? null : query.waiting().name());
        List<String> stages = facts.stages();
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        for (Cell cell : cells) {
            Map<String, String> values = cell.values(stages);
            List<String> missed = chosen.keySet().stream()
                    .filter(name -> chosen.get(name) != null && !Objects.equals(values.get(name), chosen.get(name)))
                    .toList();
            if (missed.size() <= 1) {
                for (String name : missed.isEmpty() ? values.keySet() : Set.of(missed.get(0))) {
                    sums.computeIfAbsent(name, any -> new HashMap<>())
                            .merge(StringUtils.lowerCase(values.get(name)), cell.number(), Integer::sum);
                }
            }
        }
        return sums;
    }
}
