package org.alongside.worklist.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.worklist.CaseFacts;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItems;
import org.apache.commons.lang3.StringUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the work list: a page with its count in one statement, a board or a month in one. docs/adr/0032 explains how
 * these stay fast at any length.
 */
@Component
public class WorkFinder {

    private static final int CARDS = 8;
    private static final int OF_A_DAY = 3;
    private static final String LIMIT = String.valueOf(WorkSearch.COUNTED_UP_TO + 1);

    private static final String JOINED = " join work_item i on i.id = picked.id" + WorkItems.NAMES;

    private final JdbcClient jdbc;
    private final WorkQueryResolver asks;
    private final CaseFacts facts;

    WorkFinder(JdbcClient jdbc, WorkQueryResolver asks, CaseFacts facts) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.facts = facts;
    }

    WorkPage page(WorkQuery query, Viewer viewer, int size) {
        WorkQuerySql ask = asks.of(query, viewer);
        WorkCursor cursor = query.cursor();
        String sql = ask.counted(LIMIT) + ", picked as (" + ask.firstOfCounted(cursor, size + 1)
                + ") select counted.n, picked.k1, picked.k2, " + WorkItems.COLUMNS
                + " from counted left join (picked" + JOINED + ") on true order by "
                + WorkQuerySql.ordered(List.of("picked.k1", "picked.k2", "picked.id"), ask.isDown(cursor));
        int[] total = new int[1];
        List<Place> places = new ArrayList<>();
        jdbc.sql(sql).params(ask.parameters()).query(row -> {
            total[0] = row.getInt(1);
            if (row.getString("id") != null) {
                places.add(place(row));
            }
        });
        return paged(query, places, total[0], size);
    }

    /** An item with its sort keys. */
    private record Place(WorkItem item, String first, String second) {

        WorkCursor cursor(boolean back) {
            return new WorkCursor(back, first, second, item.id());
        }
    }

    private static WorkPage paged(WorkQuery query, List<Place> places, int total, int size) {
        boolean back = query.cursor() != null && query.cursor().back();
        boolean more = places.size() > size;
        List<Place> shown = new ArrayList<>(more ? places.subList(0, size) : places);
        if (back) {
            Collections.reverse(shown);
        }
        WorkQuery previous = null;
        WorkQuery next = null;
        if (!shown.isEmpty()) {
            boolean notFirst = back ? more : query.cursor() != null;
            previous = notFirst ? query.at(shown.get(0).cursor(true)) : null;
            next = back || more ? query.at(shown.get(shown.size() - 1).cursor(false)) : null;
        } else if (query.cursor() != null) {
            previous = query.at(null);
        }
        return new WorkPage(shown.stream().map(Place::item).toList(), total, previous, next);
    }

    /** What opens for the viewer: the same rule as {@link WorkItem#opensFor}. */
    private static final String OPENS = "(w.link is null or w.holder = any(cast(:both as text[])))";

    /** The next item in the list that opens for the viewer, even if this one has moved. */
    Optional<WorkItem> behind(WorkQuery query, Viewer viewer, UUID item) {
        WorkQuery list = query.at(null);
        WorkQuerySql ask = asks.of(list, viewer);
        List<String> keys = ask.keys();
        return jdbc.sql("select " + keys.get(0) + ", " + keys.get(1) + ", " + keys.get(2) + " from work_item w"
                        + ask.names() + " where w.id = :id")
                .param("id", item)
                .query((row, number) -> new WorkCursor(false, row.getString(1), row.getString(2), item))
                .optional()
                .flatMap(here -> {
                    String sql =
                            ask.with() + "picked as (" + ask.firstOfAll(" and w.id <> :kId and " + OPENS, here, "1")
                                    + ") select " + WorkItems.COLUMNS + " from picked" + JOINED;
                    return jdbc.sql(sql)
                            .params(ask.parameters())
                            .query(WorkFinder::item)
                            .optional();
                });
    }

    /** The first items of each column, by the column's value in the query string. */
    Map<String, List<WorkItem>> board(WorkQuery query, Viewer viewer) {
        WorkQuerySql ask = asks.of(query, viewer);
        String filter = query.columns() == WorkQuery.Columns.DUE ? WorkQueryFilters.DUE : WorkQueryFilters.STAGE;
        Map<String, String> columns = filter.equals(WorkQueryFilters.DUE) ? byDue() : byStage();
        List<String> parts = new ArrayList<>();
        columns.forEach((value, condition) -> parts.add("(select '" + value + "' as col, f.* from ("
                + ask.first(" and " + condition, null, String.valueOf(CARDS)) + ") f)"));
        Map<String, List<WorkItem>> cards = new LinkedHashMap<>();
        columns.keySet().forEach(value -> cards.put(value, new ArrayList<>()));
        jdbc.sql(ask.with() + "picked as (" + String.join(" union all ", parts) + ") select picked.col, "
                        + WorkItems.COLUMNS
                        + " from picked" + JOINED + " order by "
                        + WorkQuerySql.ordered(List.of("picked.k1", "picked.k2", "picked.id"), ask.isDown(null)))
                .params(ask.parameters())
                .query(row -> {
                    cards.computeIfAbsent(row.getString("col"), any -> new ArrayList<>())
                            .add(item(row, 0));
                });
        return cards;
    }

    private static Map<String, String> byDue() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (WorkQuery.Due due : WorkQuery.Due.values()) {
            columns.put(WorkQuery.inAddress(due), WorkQueryFilters.due(due));
        }
        return columns;
    }

    private Map<String, String> byStage() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String stage : facts.stages()) {
            columns.put(StringUtils.lowerCase(stage), "w.stage = '" + stage + "'");
        }
        return columns;
    }

    /** The items due on each day of the weeks in a month: the first of them, and the total. */
    List<WorkDay> month(WorkQuery query, Viewer viewer, YearMonth month) {
        WorkQuerySql ask = asks.of(query, viewer);
        LocalDate from = month.atDay(1).with(java.time.DayOfWeek.MONDAY);
        LocalDate to = month.atEndOfMonth().with(java.time.DayOfWeek.SUNDAY);
        Map<String, Object> parameters = new HashMap<>(ask.parameters());
        parameters.put("from", from);
        parameters.put("to", to);
        Map<LocalDate, WorkDay> found = new LinkedHashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            found.put(day, new WorkDay(day, new ArrayList<>(), 0));
        }
        jdbc.sql(ask.with()
                        + "days as (select cast(d as date) as day from generate_series(cast(:from as date), cast(:to as"
                        + " date), interval '1 day') d), picked as (select days.day, counted.n, f.* from days cross join lateral"
                        + " (select count(*) as n from ("
                        + ask.rows("1", ask.show(), ask.conditions() + " and w.due_on = days.day") + " limit " + LIMIT
                        + ") c) counted cross join lateral ("
                        + ask.first(" and w.due_on = days.day", null, String.valueOf(OF_A_DAY))
                        + ") f) select picked.day, picked.n, " + WorkItems.COLUMNS + " from picked"
                        + JOINED
                        + " order by picked.day, i.priority, i.id")
                .params(parameters)
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    WorkDay known = found.getOrDefault(day, new WorkDay(day, new ArrayList<>(), 0));
                    List<WorkItem> items = new ArrayList<>(known.items());
                    items.add(item(row, 0));
                    found.put(day, new WorkDay(day, items, row.getInt("n")));
                });
        return List.copyOf(found.values());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(item(row, 0), row.getString("k1"), row.getString("k2"));
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return WorkItems.read(row, number);
    }
}
