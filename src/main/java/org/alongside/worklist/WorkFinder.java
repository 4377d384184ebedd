package org.alongside.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads the list of work: a page with its count in one statement, the counts beside the filters in one, a board or a month
 * in one. Why these are quick at any length is in docs/adr/0032.
 */
@Component
class WorkFinder {

    /** Beyond this many in scope, each value of each filter is counted by itself, up to the limit, instead of all at once. */
    private static final int COUNTED_AT_ONCE = 5_000;

    private static final int NAMES = 200;
    private static final int CARDS = 8;
    private static final int OF_A_DAY = 3;
    private static final String LIMIT = String.valueOf(WorkList.COUNTED_UP_TO + 1);

    private static final String JOINED = " join work_item i on i.id = picked.id" + WorkItems.NAMES;

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final CaseFacts facts;

    WorkFinder(JdbcClient jdbc, WorkingDays days, CaseFacts facts) {
        this.jdbc = jdbc;
        this.days = days;
        this.facts = facts;
    }

    WorkPage page(WorkQuery query, Viewer viewer, int size) {
        WorkAsk ask = ask(query, viewer);
        WorkCursor cursor = query.cursor();
        String sql = ask.with(true) + "counted as (select count(*) as n from ("
                + ask.rows("1", ask.show(), ask.conditions()) + " limit " + LIMIT + ") c), picked as ("
                + ask.first("", cursor, String.valueOf(size + 1)) + ") select counted.n, picked.k1, picked.k2, "
                + WorkItems.COLUMNS
                + " from counted left join (picked" + JOINED + ") on true order by "
                + WorkAsk.ordered(List.of("picked.k1", "picked.k2", "picked.id"), ask.isDown(cursor));
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

    /** An item with its keys in the order of the list. */
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

    /** The item behind this one in the list, wherever this one is now. */
    Optional<WorkItem> behind(WorkQuery query, Viewer viewer, UUID item) {
        WorkQuery list = query.at(null);
        WorkAsk ask = ask(list, viewer);
        List<String> keys = ask.keys();
        return jdbc.sql("select " + keys.get(0) + ", " + keys.get(1) + ", " + keys.get(2) + " from work_item w"
                        + ask.names() + " where w.id = :id")
                .param("id", item)
                .query((row, number) -> new WorkCursor(false, row.getString(1), row.getString(2), item))
                .optional()
                .flatMap(here -> {
                    String sql = ask.with(true) + "picked as (" + ask.first(" and w.id <> :kId", here, "1")
                            + ") select " + WorkItems.COLUMNS + " from picked" + JOINED;
                    return jdbc.sql(sql)
                            .params(ask.parameters())
                            .query(WorkFinder::item)
                            .optional();
                });
    }

    WorkCounts counts(WorkQuery query, Viewer viewer) {
        WorkAsk ask = ask(query, viewer);
        String others = ask.conditions(WorkAsk.STAGE, WorkAsk.KIND, WorkAsk.GROUP, WorkAsk.DUE, WorkAsk.WAITING);
        String whose = Stream.of(WorkQuery.Show.values())
                .map(show ->
                        "select '" + WorkQuery.inAddress(show) + "', 0, '', '', false, '', '', (select count(*) from ("
                                + ask.rows("1", show, ask.conditions()) + " limit " + LIMIT + ") c)")
                .collect(Collectors.joining(" union all "));
        // All work at once is never few: each value has an index, and one pass would be for nothing.
        boolean apart = ask.isEverything();
        List<Cell> cells = new ArrayList<>();
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql(ask.with(false)
                        + """
                        scoped as (%s limit %d)
                        select '' as show, stage_at, kind, group_key, held,
                            case when holder = :me then 'ME' when holder = any(cast(:groups as text[])) then 'GROUP' else 'OTHER' end,
                            case when due_on = :noDay then 'NONE' when due_on > :sunday then 'LATER' when due_on > :today then 'WEEK'
                                when due_on = :today then 'TODAY' when held then '' else 'OVERDUE' end, count(*)
                        from scoped group by 2, 3, 4, 5, 6, 7
                        union all %s
                        """.formatted(
                                        ask.rows(
                                                "w.stage_at, w.kind, w.group_key, w.held, w.holder, w.due_on",
                                                ask.show(),
                                                others),
                                        COUNTED_AT_ONCE + 1,
                                        whose))
                .params(ask.parameters())
                .query(row -> {
                    if (row.getString(1).isEmpty()) {
                        cells.add(Cell.read(row));
                    } else {
                        counts.computeIfAbsent("show", name -> new HashMap<>()).put(row.getString(1), row.getInt(8));
                    }
                });
        if (apart || cells.stream().mapToLong(Cell::number).sum() > COUNTED_AT_ONCE) {
            counts.putAll(oneByOne(ask));
        } else {
            counts.putAll(sums(query, cells));
        }
        return new WorkCounts(counts);
    }

    /** So many items alike in all that is filtered by. */
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
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        for (Cell cell : cells) {
            Map<String, String> values = cell.values(facts.stages());
            List<String> missed = chosen.keySet().stream()
                    .filter(name -> chosen.get(name) != null && !Objects.equals(values.get(name), chosen.get(name)))
                    .toList();
            if (missed.size() <= 1) {
                for (String name : missed.isEmpty() ? values.keySet() : Set.of(missed.get(0))) {
                    sums.computeIfAbsent(name, any -> new HashMap<>())
                            .merge(
                                    StringUtils.lowerCase(values.get(name)),
                                    cell.number(),
                                    (a, b) -> Math.min(a + b, WorkList.COUNTED_UP_TO + 1));
                }
            }
        }
        return sums;
    }

    private Map<String, Map<String, Integer>> oneByOne(WorkAsk ask) {
        Map<String, Object> parameters = new HashMap<>(ask.parameters());
        List<String> parts = new ArrayList<>();
        possible()
                .forEach((name, values) -> values.forEach((value, condition) -> parts.add("select '" + name + "', '"
                        + value + "', (select count(*) from ("
                        + ask.rows("1", ask.show(), ask.conditions(name) + " and " + condition) + " limit " + LIMIT
                        + ") c)")));
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql(ask.with(true) + "nothing as (select 1) " + String.join(" union all ", parts))
                .params(parameters)
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), any -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return counts;
    }

    /** Every value of every filter, with its condition. */
    private Map<String, Map<String, String>> possible() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        List<String> stages = facts.stages();
        for (int at = 0; at < stages.size(); at++) {
            put(all, WorkAsk.STAGE, StringUtils.lowerCase(stages.get(at)), "w.stage_at = " + at);
        }
        for (WorkItem.Kind kind : WorkItem.Kind.values()) {
            put(all, WorkAsk.KIND, WorkQuery.inAddress(kind), "w.kind = '" + kind + "'");
        }
        for (Role role : Role.values()) {
            put(all, WorkAsk.GROUP, role.group(), "w.group_key = '" + role.group() + "'");
        }
        for (WorkQuery.Due due : WorkQuery.Due.values()) {
            put(all, WorkAsk.DUE, WorkQuery.inAddress(due), WorkAsk.due(due));
        }
        for (WorkQuery.Waiting waiting : WorkQuery.Waiting.values()) {
            put(all, WorkAsk.WAITING, WorkQuery.inAddress(waiting), WorkAsk.waiting(waiting));
        }
        return all;
    }

    private static void put(Map<String, Map<String, String>> all, String name, String value, String condition) {
        all.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(value, condition);
    }

    /** The first items of each column, by the column's value as it stands in the address. */
    Map<String, List<WorkItem>> board(WorkQuery query, Viewer viewer) {
        WorkAsk ask = ask(query, viewer);
        String filter = query.columns() == WorkQuery.Columns.DUE ? WorkAsk.DUE : WorkAsk.STAGE;
        Map<String, String> columns = possible().getOrDefault(filter, Map.of());
        List<String> parts = new ArrayList<>();
        columns.forEach((value, condition) -> parts.add("(select '" + value + "' as col, f.* from ("
                + ask.first(" and " + condition, null, String.valueOf(CARDS)) + ") f)"));
        Map<String, List<WorkItem>> cards = new LinkedHashMap<>();
        columns.keySet().forEach(value -> cards.put(value, new ArrayList<>()));
        jdbc.sql(ask.with(true) + "picked as (" + String.join(" union all ", parts) + ") select picked.col, "
                        + WorkItems.COLUMNS
                        + " from picked" + JOINED + " order by "
                        + WorkAsk.ordered(List.of("picked.k1", "picked.k2", "picked.id"), ask.isDown(null)))
                .params(ask.parameters())
                .query(row -> {
                    cards.computeIfAbsent(row.getString("col"), any -> new ArrayList<>())
                            .add(item(row, 0));
                });
        return cards;
    }

    /** What is due on each day of the weeks that a month touches: the first items, and how many there are. */
    List<WorkDay> month(WorkQuery query, Viewer viewer, YearMonth month) {
        WorkAsk ask = ask(query, viewer);
        LocalDate from = month.atDay(1).with(java.time.DayOfWeek.MONDAY);
        LocalDate to = month.atEndOfMonth().with(java.time.DayOfWeek.SUNDAY);
        Map<String, Object> parameters = new HashMap<>(ask.parameters());
        parameters.put("from", from);
        parameters.put("to", to);
        Map<LocalDate, WorkDay> found = new LinkedHashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            found.put(day, new WorkDay(day, new ArrayList<>(), 0));
        }
        jdbc.sql(ask.with(true)
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

    private WorkAsk ask(WorkQuery query, Viewer viewer) {
        boolean sees = WorkAsk.seesAll(viewer);
        List<String> words = sees ? SearchWords.of(query.words()) : List.of();
        UUID one = account(query, viewer);
        boolean byName =
                sees && one == null && !query.who().isEmpty() && !query.who().equals(WorkQuery.NOBODY);
        List<String> name = byName ? SearchWords.of(query.who()) : List.of();
        Map<UUID, List<String>> called = called(words, name);
        Map<String, Set<UUID>> named = new HashMap<>();
        for (String word : words) {
            called.forEach((id, parts) -> {
                if (begins(parts, word)) {
                    named.computeIfAbsent(word, any -> new HashSet<>()).add(id);
                }
            });
        }
        Set<UUID> people = one != null ? Set.of(one) : null;
        if (byName) {
            people = called.entrySet().stream()
                    .filter(entry -> !name.isEmpty() && name.stream().allMatch(word -> begins(entry.getValue(), word)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        return new WorkAsk(query, viewer, days.today(), facts.stages(), people, named);
    }

    private static @Nullable UUID account(WorkQuery query, Viewer viewer) {
        if (query.who().equals(WorkQuery.ME)) {
            return viewer.id();
        }
        try {
            return query.who().length() == 36 ? UUID.fromString(query.who()) : null;
        } catch (IllegalArgumentException aName) {
            return null;
        }
    }

    private static boolean begins(List<String> parts, String word) {
        return parts.stream().anyMatch(part -> part.startsWith(word));
    }

    /** The people of whose name a part begins with one of these words; read once for a page and its counts. */
    @SuppressWarnings("unchecked")
    private Map<UUID, List<String>> called(List<String> words, List<String> name) {
        List<String> beginnings =
                Stream.concat(words.stream(), name.stream()).distinct().toList();
        if (beginnings.isEmpty()) {
            return Map.of();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String kept = WorkFinder.class.getName() + beginnings;
        if (request != null && request.getAttribute(kept, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> known) {
            return (Map<UUID, List<String>>) known;
        }
        Map<UUID, List<String>> called = called(beginnings);
        if (request != null) {
            request.setAttribute(kept, called, RequestAttributes.SCOPE_REQUEST);
        }
        return called;
    }

    private Map<UUID, List<String>> called(List<String> beginnings) {
        Map<UUID, List<String>> called = new HashMap<>();
        jdbc.sql("""
                        select id, name from account_name
                        where translate(lower(name), 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy')
                            ~ any(cast(:beginnings as text[])) limit :limit
                        """)
                .param(
                        "beginnings",
                        beginnings.stream().map(word -> "\\m" + word).toArray(String[]::new))
                .param("limit", NAMES)
                .query(row -> {
                    called.put(row.getObject("id", UUID.class), SearchWords.of(row.getString("name")));
                });
        return called;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(item(row, 0), row.getString("k1"), row.getString("k2"));
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return WorkItems.read(row, number);
    }
}
