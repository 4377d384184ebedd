package org.alongside.worklist.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Viewer;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.search.WorkQuery.Show;
import org.alongside.worklist.search.WorkQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * One query as SQL. Lists read {@code work_item w}, or {@code hits w} for a text search, whose matches come once from
 * the text index and are then filtered.
 */
final class WorkQuerySql {

    private static final String COLUMNS_OF_HITS =
            "w.id, w.due_on, w.priority, w.title, w.case_title, w.stage_at, w.stage, w.kind,"
                    + " w.group_key, w.held, w.holder, w.assignee, w.reference, w.link";

    private final LocalDate today;
    private final WorkQueryScope scope;
    private final WorkQueryOrder order;
    private final WorkQueryFilters filters;
    private final boolean searches;
    private final boolean byPeople;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param people the assignees that the query's "who" matches; null when it is not set
     * @param named the accounts and cases that the searched words match
     */
    WorkQuerySql(
            WorkQuery query,
            Viewer viewer,
            LocalDate today,
            @Nullable Collection<UUID> people,
            WorkQueryWords.Named named) {
        this.today = today;
        this.scope = WorkQueryScope.of(query.show(), viewer);
        this.order = new WorkQueryOrder(query.sort(), query.descending());
        parameters.put("viewer", viewer.id());
        parameters.put("today", today);
        parameters.put("sunday", sunday());
        parameters.put("noDay", WorkItem.NO_DAY);
        scope.bind(parameters);
        this.byPeople = people != null;
        this.filters = new WorkQueryFilters(query, people, parameters);
        this.searches = WorkQueryWords.bind(query.words(), named, viewer, scope, parameters);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Show show() {
        return scope.show();
    }

    /** Whether it uses only the filters that are counted beside the list. */
    boolean isPlain() {
        return !searches && filters.areAmong(Set.of(CountedCells.FILTERS));
    }

    LocalDate today() {
        return today;
    }

    LocalDate sunday() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The start of the statement, which finds the text matches. */
    String with() {
        return !searches ? "with " : "with hits as materialized (" + holding(COLUMNS_OF_HITS, show()) + "), ";
    }

    private String holding(String columns, Show whose) {
        return "select " + columns + " from work_item w where w.state = 'OPEN' and w.search @@ cast(:"
                + WorkQueryWords.parameter(whose) + " as tsquery)";
    }

    /** The rows to count, scope by scope, so that each limit bounds the rows read. */
    String found(String columns, Show whose, String conditions) {
        return !searches
                ? rows(columns, whose, conditions)
                : holding(columns, whose) + " and " + scope.condition(whose) + conditions;
    }

    /** The start of the statement for a page: the count, up to the limit. */
    String counted(String limit) {
        return !searches
                ? "with counted as (select count(*) as n from (" + rows("1", show(), conditions()) + " limit " + limit
                        + ") c)"
                : "with few as materialized (" + holding(COLUMNS_OF_HITS, show()) + " and " + scope.condition(show())
                        + conditions() + " limit " + limit + "), counted as (select count(*) as n from few)";
    }

    /**
     * The rows of the page. Few text matches are sorted; with many, the list is read in order and filtered until the
     * page is full, which saves looking up every match.
     */
    String firstOfCounted(@Nullable WorkCursor cursor, int size) {
        String limit = String.valueOf(size);
        if (!searches) {
            return firstOfAll("", cursor, limit);
        }
        boolean down = isDown(cursor);
        String columns = "select w.id, " + keys().get(0) + " as k1, " + keys().get(1) + " as k2 from ";
        String behind = behind(cursor);
        String inOrder = " order by " + ordered(keys(), down) + " limit " + limit;
        return "(" + columns + "few w" + names() + " where (select n from counted) <= " + WorkSearch.COUNTED_UP_TO
                + behind
                + inOrder + ") union all (" + columns + "work_item w" + names() + " where (select n from counted) > "
                + WorkSearch.COUNTED_UP_TO + " and w.state = 'OPEN' and " + scope.condition(show()) + conditions()
                // As a boolean, to keep the planner off the text index.
                + " and (w.search @@ cast(:words as tsquery)) is true" + behind + inOrder + ")";
    }

    private String source() {
        return !searches ? "work_item w" : "hits w";
    }

    private String open() {
        return !searches ? "w.state = 'OPEN'" : "true";
    }

    /** All conditions except those named and the scope. */
    String conditions(String... without) {
        return filters.conditions(without);
    }

    /** The rows to count: items in this scope under these conditions. */
    String rows(String columns, Show whose, String conditions) {
        return "select " + columns + " from " + source() + " where " + open() + " and " + scope.condition(whose)
                + conditions;
    }

    /**
     * The first items in order, with the sort keys as k1, k2 and id. With several holders, the first items of each are
     * read from the index and merged, because no index is ordered across holders.
     *
     * @param extra a further condition, starting with "and", or empty
     */
    String first(String extra, @Nullable WorkCursor cursor, String limit) {
        boolean down = isDown(cursor);
        List<String> keys = keys();
        String conditions = conditions() + extra + behind(cursor);
        String inOrder = " order by " + ordered(keys, down) + " limit " + limit;
        String columns = "select w.id, " + keys.get(0) + " as k1, " + keys.get(1) + " as k2 from " + source() + names();
        String holders = searches ? null : scope.table(byPeople);
        if (order.sort() == Sort.WHO && holders != null) {
            return byName(holders, conditions() + extra, cursor, limit);
        }
        if (holders == null) {
            return columns + " where " + open() + " and " + scope.condition(show()) + conditions + inOrder;
        }
        return "select s.id, s.k1, s.k2 from " + holders + " as h(holder) cross join lateral (" + columns + " where "
                + open() + " and w.holder = h.holder" + conditions + inOrder + ") s order by "
                + ordered(List.of("s.k1", "s.k2", "s.id"), down) + " limit " + limit;
    }

    /**
     * All open items by assignee name: the first of each holder, in name order. No index on items holds names, but each
     * holder's items are ordered, and holders are few.
     *
     * @param extra a further condition that keeps most items, starting with "and", or empty
     */
    String firstOfAll(String extra, @Nullable WorkCursor cursor, String limit) {
        boolean byName = order.sort() == Sort.WHO && !searches && scope.table(byPeople) == null && filters.isEmpty();
        return byName && show() == Show.ALL
                ? byName(WorkQueryScope.HOLDERS, extra, cursor, limit)
                : first(extra, cursor, limit);
    }

    private String byName(String holders, String conditions, @Nullable WorkCursor cursor, String limit) {
        boolean down = isDown(cursor);
        String name = "coalesce(lower(n.name), '')";
        String nameBehind = "";
        String behind = "";
        if (cursor != null) {
            WorkQueryOrder.bind(cursor, parameters);
            nameBehind = " where " + name + (down ? " <= " : " >= ") + "cast(:k1 as text)";
            // The redundant bound on the date keeps the scan from starting at the holder's first item.
            behind = " and w.due_on " + (down ? "<=" : ">=")
                    + " case when h.k = cast(:k1 as text) then cast(:k2 as date) else cast('"
                    + (down ? "infinity" : "-infinity") + "' as date) end and (h.k, w.due_on, w.id) "
                    + (down ? "<" : ">") + " (cast(:k1 as text), cast(:k2 as date), :kId)";
        }
        return "select s.id, h.k as k1, s.k2 from (select g.holder, " + name + " as k from " + holders
                + " as g(holder) left join reporting.account_name n on g.holder = 'person:' || n.id" + nameBehind
                + " order by "
                + ordered(List.of("2"), down)
                + ") h cross join lateral (select w.id, w.due_on as k2 from work_item w where w.state = 'OPEN' and"
                + " w.holder = h.holder" + conditions + behind + " order by "
                + ordered(List.of("w.due_on", "w.id"), down) + " limit " + limit + ") s order by "
                + ordered(List.of("h.k", "s.k2", "s.id"), down) + " limit " + limit;
    }

    /** Whether rows are read in reverse: as requested, or because the page is before a cursor. */
    boolean isDown(@Nullable WorkCursor cursor) {
        return order.isDown(cursor);
    }

    private String behind(@Nullable WorkCursor cursor) {
        return cursor == null ? "" : order.behind(cursor, parameters);
    }

    /** The names to join, when sorting by name. */
    String names() {
        return order.names();
    }

    List<String> keys() {
        return order.keys();
    }

    static String ordered(List<String> keys, boolean down) {
        return WorkQueryOrder.ordered(keys, down);
    }
}
