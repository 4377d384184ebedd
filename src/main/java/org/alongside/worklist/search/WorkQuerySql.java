package org.alongside.worklist.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.worklist.SearchWords;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.search.WorkQuery.Show;
import org.alongside.worklist.search.WorkQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * One question as SQL. Every list reads {@code work_item w}, or {@code hits w} when words are searched for: what holds the
 * words is found once, by the index over words, and everything else is decided among that.
 */
final class WorkQuerySql {

    static final String STAGE = "stage";
    static final String KIND = "kind";
    static final String GROUP = "group";
    static final String DUE = "due";
    static final String WAITING = "waiting";

    private static final String COLUMNS_OF_HITS =
            "w.id, w.due_on, w.priority, w.title, w.case_title, w.stage_at, w.stage, w.kind,"
                    + " w.group_key, w.held, w.holder, w.assignee, w.reference, w.link";

    private final WorkQuery query;
    private final LocalDate today;
    private final Show show;
    private final boolean sees;
    private final @Nullable String words;
    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean byPeople;

    /**
     * @param people the holders that the question's "who" means; null when it does not ask for anybody
     * @param named whom the words that are searched for mean
     */
    WorkQuerySql(WorkQuery query, Viewer viewer, LocalDate today, @Nullable Collection<UUID> people, Named named) {
        this.query = query;
        this.today = today;
        this.sees = WorkList.seesAll(viewer);
        this.show = !sees && query.show() == Show.ALL ? Show.BOTH : query.show();
        String me = person(viewer.id());
        String[] groups =
                viewer.roles().stream().map(role -> "group:" + role.group()).toArray(String[]::new);
        String[] both = Stream.concat(Stream.of(me), Stream.of(groups)).toArray(String[]::new);
        parameters.put("viewer", viewer.id());
        parameters.put("me", me);
        parameters.put("groups", groups);
        parameters.put("both", both);
        parameters.put("today", today);
        parameters.put("sunday", sunday());
        parameters.put("noDay", WorkItem.NO_DAY);
        this.byPeople = people != null;
        filters(people);
        this.words = words(named, readable(viewer));
    }

    /**
     * Whom words mean, by the word.
     *
     * @param accounts whose names hold it
     * @param cases on which a resident is named who is called so
     */
    record Named(Map<String, Set<UUID>> accounts, Map<String, Set<String>> cases) {}

    /** Residents' names stand in the steps of those who work with them. */
    static boolean readsResidents(Viewer viewer) {
        return viewer.hasAny(Role.OFFICER, Role.MANAGER, Role.ADMINISTRATOR);
    }

    /** The holders of what this person may read: the same rule as {@link WorkList#mayRead}. */
    private static String readable(Viewer viewer) {
        boolean any = viewer.hasAny(Role.MANAGER, Role.ADMINISTRATOR);
        Stream<Role> groups = any ? Stream.of(Role.values()) : viewer.roles().stream();
        return Stream.concat(Stream.of(person(viewer.id())), groups.map(role -> "group:" + role.group()))
                .map(holder -> "'" + holder + "'")
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    static String person(UUID account) {
        return "person:" + account;
    }

    private void filters(@Nullable Collection<UUID> people) {
        if (query.stage() != null) {
            filter(STAGE, "w.stage = :stage", "stage", query.stage());
        }
        if (query.kind() != null) {
            filter(KIND, "w.kind = :kind", "kind", query.kind().name());
        }
        if (query.group() != null) {
            filter(GROUP, "w.group_key = :group", "group", query.group());
        }
        if (people != null) {
            parameters.put("people", people.stream().map(WorkQuerySql::person).toArray(String[]::new));
            filters.put("who", "w.holder = any(cast(:people as text[]))");
        } else if (query.who().equals(WorkQuery.NOBODY)) {
            filters.put("who", "w.holder like 'group:%'");
        }
        if (!query.project().isEmpty()) {
            filter("project", "w.reference = :project", "project", query.project());
        }
        if (query.due() != null) {
            filters.put(DUE, due(query.due()));
        }
        if (query.on() != null) {
            filter("on", "w.due_on = :on", "on", query.on());
        }
        if (query.waiting() != null) {
            filters.put(WAITING, waiting(query.waiting()));
        }
    }

    private void filter(String name, String sql, String parameter, Object value) {
        filters.put(name, sql);
        parameters.put(parameter, value);
    }

    static String due(WorkQuery.Due due) {
        return switch (due) {
            case OVERDUE -> "w.due_on < :today and not w.held";
            case TODAY -> "w.due_on = :today";
            case WEEK -> "w.due_on > :today and w.due_on <= :sunday";
            case LATER -> "w.due_on > :sunday and w.due_on < :noDay";
            case NONE -> "w.due_on = :noDay";
        };
    }

    static String waiting(WorkQuery.Waiting waiting) {
        return switch (waiting) {
            case ME -> "w.holder = :me and not w.held";
            case GROUP -> "w.holder = any(cast(:groups as text[])) and not w.held";
            case OTHER -> "w.holder <> all(cast(:both as text[])) and not w.held";
            case HOLD -> "w.held";
        };
    }

    /**
     * The words as a question to the index over words: each begins a word of the item, belongs to the name of whoever
     * has it, or to the name of a resident on its case when the item is one that the person may read. Words hold letters
     * and digits only.
     */
    private @Nullable String words(Named named, String readable) {
        List<String> all = new ArrayList<>();
        for (String word : SearchWords.of(query.words())) {
            Stream<String> people =
                    named.accounts().getOrDefault(word, Set.of()).stream().map(id -> "'" + person(id) + "'");
            Stream<String> cases = named.cases().getOrDefault(word, Set.of()).stream()
                    .map(reference -> "(" + lexemes(reference) + " & " + readable + ")");
            all.add(Stream.of(Stream.of("'" + word + "':*"), people, cases)
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        if (all.isEmpty()) {
            return null;
        }
        parameters.put("words", String.join(" & ", all));
        for (Show whose : Show.values()) {
            parameters.put(wordsOf(whose), inHands(whose, String.join(" & ", all)));
        }
        return "words";
    }

    /** Every item holds the words of its case's reference. */
    private static String lexemes(String reference) {
        return SearchWords.of(reference).stream().map(part -> "'" + part + "'").collect(Collectors.joining(" & "));
    }

    private static String wordsOf(Show whose) {
        return "words" + whose;
    }

    /** The words, and in whose hands: the index over words knows the holder as well. */
    private String inHands(Show whose, String asked) {
        String[] holders =
                switch (whose) {
                    case MINE -> new String[] {(String) Objects.requireNonNull(parameters.get("me"))};
                    case GROUPS -> (String[]) Objects.requireNonNull(parameters.get("groups"));
                    case BOTH -> (String[]) Objects.requireNonNull(parameters.get("both"));
                    case TEAM, ALL -> new String[0];
                };
        return holders.length == 0
                ? asked
                : asked + " & ("
                        + Stream.of(holders).map(holder -> "'" + holder + "'").collect(Collectors.joining(" | ")) + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Show show() {
        return show;
    }

    /** Whether nothing narrows the question but the filters that are counted beside the list. */
    boolean isPlain() {
        return words == null && Set.of(CountedCells.FILTERS).containsAll(filters.keySet());
    }

    LocalDate today() {
        return today;
    }

    LocalDate sunday() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The beginning of the statement: what holds the words, found first. */
    String with() {
        return words == null ? "with " : "with hits as materialized (" + holding(COLUMNS_OF_HITS, show) + "), ";
    }

    private String holding(String columns, Show whose) {
        return "select " + columns + " from work_item w where w.state = 'OPEN' and w.search @@ cast(:" + wordsOf(whose)
                + " as tsquery)";
    }

    /** What is counted for somebody's scope, each scope by itself: so no more is looked at than the limit on it lets through. */
    String found(String columns, Show whose, String conditions) {
        return words == null
                ? rows(columns, whose, conditions)
                : holding(columns, whose) + " and " + scope(whose) + conditions;
    }

    /** The beginning of the statement that reads a page: how many there are, up to the limit. */
    String counted(String limit) {
        return words == null
                ? "with counted as (select count(*) as n from (" + rows("1", show, conditions()) + " limit " + limit
                        + ") c)"
                : "with few as materialized (" + holding(COLUMNS_OF_HITS, show) + " and " + scope(show) + conditions()
                        + " limit " + limit + "), counted as (select count(*) as n from few)";
    }

    /**
     * What stands on the page. When few hold the words they are put in order; when they are many, the list is read in its
     * order until enough of them have come: their place in the index of words would be looked up for nothing.
     */
    String firstOfCounted(@Nullable WorkCursor cursor, int size) {
        String limit = String.valueOf(size);
        if (words == null) {
            return firstOfAll("", cursor, limit);
        }
        boolean down = isDown(cursor);
        String columns = "select w.id, " + keys().get(0) + " as k1, " + keys().get(1) + " as k2 from ";
        String behind = cursor == null ? "" : behind(cursor, down);
        String order = " order by " + ordered(keys(), down) + " limit " + limit;
        return "(" + columns + "few w" + names() + " where (select n from counted) <= " + WorkSearch.COUNTED_UP_TO
                + behind
                + order + ") union all (" + columns + "work_item w" + names() + " where (select n from counted) > "
                + WorkSearch.COUNTED_UP_TO + " and w.state = 'OPEN' and " + scope(show) + conditions()
                // As a truth value, so that the index of words is not taken.
                + " and (w.search @@ cast(:words as tsquery)) is true" + behind + order + ")";
    }

    private String source() {
        return words == null ? "work_item w" : "hits w";
    }

    private String open() {
        return words == null ? "w.state = 'OPEN'" : "true";
    }

    private String scope(Show whose) {
        return switch (whose) {
            case MINE -> "w.holder = :me";
            case GROUPS -> "w.holder = any(cast(:groups as text[]))";
            case BOTH -> "w.holder = any(cast(:both as text[]))";
            case TEAM -> "w.holder in (" + TEAM + ")";
            case ALL -> sees ? "true" : scope(Show.BOTH);
        };
    }

    /** Those who are in my team, and in the teams that I lead. */
    static final String TEAM =
            "select 'person:' || a.id from reporting.account_name a join reporting.account_sees_team t on t.team = a.team"
                    + " where t.account = :viewer";

    /** All who hold something: each is found behind the one before, without reading what they hold. */
    private static final String HOLDERS =
            "(with recursive each(holder) as ((select holder from work_item where state = 'OPEN' and holder is not null"
                    + " order by holder limit 1) union all select (select w.holder from work_item w where w.state = 'OPEN'"
                    + " and w.holder > each.holder order by w.holder limit 1) from each where each.holder is not null)"
                    + " select holder from each where holder is not null)";

    /** The holders of which each gives its first items, as a table; null when all items are read in their order. */
    private @Nullable String holders() {
        return switch (show) {
            case MINE -> null;
            case GROUPS -> "unnest(cast(:groups as text[]))";
            case BOTH -> "unnest(cast(:both as text[]))";
            case TEAM -> "(" + TEAM + ")";
            case ALL -> byPeople ? "unnest(cast(:people as text[]))" : null;
        };
    }

    /** All conditions but those named, and but whose work it is. */
    String conditions(String... without) {
        Set<String> left = Set.of(without);
        return filters.entrySet().stream()
                .filter(filter -> !left.contains(filter.getKey()))
                .map(filter -> " and " + filter.getValue())
                .collect(Collectors.joining());
    }

    /** What is counted: items of this person's scope under these conditions. */
    String rows(String columns, Show whose, String conditions) {
        return "select " + columns + " from " + source() + " where " + open() + " and " + scope(whose) + conditions;
    }

    /**
     * The first items in order, with the keys of the order as k1, k2 and id. For several holders the first of each are
     * read from the index and merged: no index is in order across holders.
     *
     * @param extra one more condition, beginning with "and", or nothing
     */
    String first(String extra, @Nullable WorkCursor cursor, String limit) {
        boolean down = isDown(cursor);
        List<String> keys = keys();
        String conditions = conditions() + extra + (cursor == null ? "" : behind(cursor, down));
        String order = " order by " + ordered(keys, down) + " limit " + limit;
        String columns = "select w.id, " + keys.get(0) + " as k1, " + keys.get(1) + " as k2 from " + source() + names();
        String holders = words == null ? holders() : null;
        if (query.sort() == Sort.WHO && holders != null) {
            return byName(holders, conditions() + extra, cursor, limit);
        }
        if (holders == null) {
            return columns + " where " + open() + " and " + scope(show) + conditions + order;
        }
        return "select s.id, s.k1, s.k2 from " + holders + " as h(holder) cross join lateral (" + columns + " where "
                + open() + " and w.holder = h.holder" + conditions + order + ") s order by "
                + ordered(List.of("s.k1", "s.k2", "s.id"), down) + " limit " + limit;
    }

    /**
     * All that is open, by the names of who has it: the first of each holder in the order of their names. No index of
     * items knows a name, but each holder's items are in order, and holders are few.
     *
     * @param extra one more condition that leaves most items, beginning with "and", or nothing
     */
    String firstOfAll(String extra, @Nullable WorkCursor cursor, String limit) {
        boolean byName = query.sort() == Sort.WHO && words == null && holders() == null && filters.isEmpty();
        return byName && show == Show.ALL ? byName(HOLDERS, extra, cursor, limit) : first(extra, cursor, limit);
    }

    private String byName(String holders, String conditions, @Nullable WorkCursor cursor, String limit) {
        boolean down = isDown(cursor);
        String name = "coalesce(lower(n.name), '')";
        String nameBehind = "";
        String behind = "";
        if (cursor != null) {
            parameters.put("k1", cursor.first());
            parameters.put("k2", cursor.second());
            parameters.put("kId", cursor.item());
            nameBehind = " where " + name + (down ? " <= " : " >= ") + "cast(:k1 as text)";
            // The day is said once more as a bound of its own, so that a holder's items are not read from their
            // beginning.
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

    /** Whether the rows come in the opposite order: asked for, or because the page lies before a place. */
    boolean isDown(@Nullable WorkCursor cursor) {
        return query.descending() != (cursor != null && cursor.back());
    }

    private String behind(WorkCursor cursor, boolean down) {
        parameters.put("k1", cursor.first());
        parameters.put("k2", cursor.second());
        parameters.put("kId", cursor.item());
        return " and (" + String.join(", ", keys()) + ") " + (down ? "<" : ">") + " (cast(:k1 as " + types()[0]
                + "), cast(:k2 as " + types()[1] + "), :kId)";
    }

    /** Names, when the order is by them. */
    String names() {
        return query.sort() == Sort.WHO ? " left join reporting.account_name n on n.id = w.assignee" : "";
    }

    List<String> keys() {
        return switch (query.sort()) {
            case DUE -> List.of("w.due_on", "w.priority", "w.id");
            case PRIORITY -> List.of("w.priority", "w.due_on", "w.id");
            case STAGE -> List.of("w.stage_at", "w.due_on", "w.id");
            case TITLE -> List.of("lower(w.title)", "w.due_on", "w.id");
            case PROJECT -> List.of("lower(w.case_title)", "w.due_on", "w.id");
            case WHO -> List.of("coalesce(lower(n.name), '')", "w.due_on", "w.id");
        };
    }

    private String[] types() {
        return switch (query.sort()) {
            case DUE -> new String[] {"date", "smallint"};
            case PRIORITY, STAGE -> new String[] {"smallint", "date"};
            case TITLE, PROJECT, WHO -> new String[] {"text", "date"};
        };
    }

    static String ordered(List<String> keys, boolean down) {
        return String.join(down ? " desc, " : ", ", keys) + (down ? " desc" : "");
    }
}
