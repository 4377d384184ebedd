package org.alongside.worklist.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One work list query, as in the query string: scope, filters, order and layout. All values are valid: {@link
 * WorkQueryReader} parses the query string and reports the rest.
 *
 * @param stage a stage's name, or null for all
 * @param group a group of roles, or null for all
 * @param who {@link #ME}, {@link #NOBODY}, an account's id, part of a name, or empty for anyone
 * @param project a reference, or empty for all
 * @param due the due filter, or null for any day
 * @param on the exact due date, or null
 * @param words the search text as typed
 * @param columns the property that the board's columns show
 * @param month the calendar's month, or null for the current one
 * @param cursor the start of the page, or null for the first
 */
public record WorkQuery(
        Show show,
        @Nullable String stage,
        WorkItem.@Nullable Kind kind,
        @Nullable String group,
        String who,
        String project,
        @Nullable Due due,
        @Nullable LocalDate on,
        @Nullable Waiting waiting,
        String words,
        Sort sort,
        boolean descending,
        Look look,
        Columns columns,
        @Nullable YearMonth month,
        @Nullable WorkCursor cursor) {

    public static final String ME = "me";
    public static final String NOBODY = "nobody";

    /** The scope of the list. */
    public enum Show {
        /** Items assigned to the viewer. */
        MINE,
        /** Unclaimed items of the viewer's groups. */
        GROUPS,
        BOTH,
        /** Items assigned to the viewer's team. */
        TEAM,
        /** All items that the viewer may see. */
        ALL
    }

    /** The due filter. Items on hold are never overdue. */
    public enum Due {
        OVERDUE,
        TODAY,
        /** After today, up to Sunday. */
        WEEK,
        /** After Sunday. */
        LATER,
        NONE
    }

    /** What an item is waiting for. */
    public enum Waiting {
        ME,
        /** A member of the viewer's groups. */
        GROUP,
        /** Another person or group. */
        OTHER,
        /** The paused project. */
        HOLD
    }

    /** The sort key; ties are ordered by due date. */
    public enum Sort {
        DUE,
        PRIORITY,
        TITLE,
        PROJECT,
        STAGE,
        WHO
    }

    /** The layout of the same items. */
    public enum Look {
        LIST,
        BOARD,
        CALENDAR
    }

    /** The property that the board's columns show. */
    public enum Columns {
        STAGE,
        DUE
    }

    /** The viewer's own work, by due date. */
    public static WorkQuery mine() {
        return of(Show.MINE);
    }

    /** All work in a scope, by due date, unfiltered. */
    public static WorkQuery of(Show show) {
        return new WorkQuery(
                show,
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                "",
                Sort.DUE,
                false,
                Look.LIST,
                Columns.STAGE,
                null,
                null);
    }

    /** Query parameters by name, in a fixed order, without defaults. */
    public Map<String, String> parameters() {
        return WorkQueryAddress.parameters(this);
    }

    /** The query string. */
    public String query() {
        return WorkQueryAddress.written(parameters());
    }

    /** The list's path with this query. */
    public String address() {
        return "/work?" + query();
    }

    /** The path with one parameter changed, on the first page; an empty value removes it. */
    public String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters());
        all.remove("after");
        all.remove("before");
        if (value.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return "/work?" + WorkQueryAddress.written(all);
    }

    /** The path sorted by a column; reversed when already sorted by it. */
    public String sortedBy(Sort column) {
        boolean turned = sort == column && !descending;
        return with("sort", column == Sort.DUE && !turned ? "" : (turned ? "-" : "") + inAddress(column));
    }

    /** For templates: {@code ${query.sortedBy('TITLE')}}. */
    public String sortedBy(String column) {
        return sortedBy(Sort.valueOf(column));
    }

    /** For templates: {@code ${query.ariaSort('TITLE')}}. */
    public @Nullable String ariaSort(String column) {
        return ariaSort(Sort.valueOf(column));
    }

    /** The {@code aria-sort} of a column's header, or null when sorted by another column. */
    public @Nullable String ariaSort(Sort column) {
        return sort != column ? null : descending ? "descending" : "ascending";
    }

    /** The path without filters and search; keeps scope, order and layout. */
    public String cleared() {
        return of(show).sorted(sort, descending).looking(look).address();
    }

    /** Whether any filter or search is set, apart from the scope. */
    public boolean isFiltered() {
        return filters() > 0;
    }

    /** The number of filters set. */
    public int filters() {
        int filters = 0;
        for (boolean set : new boolean[] {
            stage != null,
            kind != null,
            group != null,
            !who.isEmpty(),
            !project.isEmpty(),
            due != null,
            on != null,
            waiting != null,
            !words.isEmpty()
        }) {
            filters += set ? 1 : 0;
        }
        return filters;
    }

    public WorkQuery at(@Nullable WorkCursor place) {
        return changed(query -> query.cursor = place);
    }

    public WorkQuery sorted(Sort by, boolean down) {
        return fromTheFirst(query -> {
            query.sort = by;
            query.descending = down;
        });
    }

    public WorkQuery looking(Look how) {
        return fromTheFirst(query -> query.look = how);
    }

    public WorkQuery inStage(@Nullable String name) {
        return fromTheFirst(query -> query.stage = name);
    }

    public WorkQuery withWords(String typed) {
        return fromTheFirst(query -> query.words = typed);
    }

    /** Resets the cursor, which is invalid in a changed list. */
    private WorkQuery fromTheFirst(Consumer<Change> change) {
        return changed(change.andThen(query -> query.cursor = null));
    }

    private WorkQuery changed(Consumer<Change> change) {
        Change query = new Change(this);
        change.accept(query);
        return query.done(this);
    }

    /** The changeable parts of a query. */
    private static final class Change {
        private @Nullable String stage;
        private String words;
        private Sort sort;
        private boolean descending;
        private Look look;
        private @Nullable WorkCursor cursor;

        private Change(WorkQuery from) {
            stage = from.stage;
            words = from.words;
            sort = from.sort;
            descending = from.descending;
            look = from.look;
            cursor = from.cursor;
        }

        private WorkQuery done(WorkQuery from) {
            return new WorkQuery(
                    from.show,
                    stage,
                    from.kind,
                    from.group,
                    from.who,
                    from.project,
                    from.due,
                    from.on,
                    from.waiting,
                    words,
                    sort,
                    descending,
                    look,
                    from.columns,
                    from.month,
                    cursor);
        }
    }

    /** A value in the query string. */
    public static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
