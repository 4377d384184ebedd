package org.alongside.worklist.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One question to the list of work, as it stands in the address: whose work, filtered how, in which order, shown how. Each
 * value is known to be one that exists: {@link WorkQueryReader} makes it from an address and says what it did not
 * understand.
 *
 * @param stage a stage's name, or null for all
 * @param group a group of roles, or null for all
 * @param who {@link #ME}, {@link #NOBODY}, an account's id, part of a name, or empty for anybody
 * @param project a reference, or empty for all
 * @param due when it is due, or null for any day
 * @param on due on this very day, or null
 * @param words what is searched for, as typed
 * @param columns what the board has columns for
 * @param month the month of the calendar, or null for the present one
 * @param cursor where the page begins, or null for the first
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

    /** Whose work is shown. */
    public enum Show {
        /** What I have. */
        MINE,
        /** What anyone in my groups can take. */
        GROUPS,
        /** Both. */
        BOTH,
        /** What people in my team have. */
        TEAM,
        /** All that I may see. */
        ALL
    }

    /** When it is due. What waits because its project is paused is never overdue. */
    public enum Due {
        OVERDUE,
        TODAY,
        /** After today, up to Sunday. */
        WEEK,
        /** After Sunday. */
        LATER,
        NONE
    }

    /** For whom it waits. */
    public enum Waiting {
        ME,
        /** For anyone in my groups. */
        GROUP,
        /** For somebody else, or another group. */
        OTHER,
        /** For the project, which is paused. */
        HOLD
    }

    /** What the list is ordered by; what is equal comes by due date. */
    public enum Sort {
        DUE,
        PRIORITY,
        TITLE,
        PROJECT,
        STAGE,
        WHO
    }

    /** How the same work is shown. */
    public enum Look {
        LIST,
        BOARD,
        CALENDAR
    }

    /** What the board has columns for. */
    public enum Columns {
        STAGE,
        DUE
    }

    /** My work, by due date. */
    public static WorkQuery mine() {
        return of(Show.MINE);
    }

    /** All of somebody's work, by due date, without any filter. */
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

    /** What stands in the address for this question, by name, in a fixed order; what is as usual is left out. */
    public Map<String, String> parameters() {
        return WorkQueryAddress.parameters(this);
    }

    /** The part of the address after the question mark. */
    public String query() {
        return WorkQueryAddress.written(parameters());
    }

    /** The list's address for this question. */
    public String address() {
        return "/work?" + query();
    }

    /** The address with one part changed, on the first page; an empty value leaves it out. */
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

    /** The address that orders by a column: the other way round when the list is in that order already. */
    public String sortedBy(Sort column) {
        boolean turned = sort == column && !descending;
        return with("sort", column == Sort.DUE && !turned ? "" : (turned ? "-" : "") + inAddress(column));
    }

    /** The same for templates: {@code ${query.sortedBy('TITLE')}}. */
    public String sortedBy(String column) {
        return sortedBy(Sort.valueOf(column));
    }

    /** The same for templates: {@code ${query.ariaSort('TITLE')}}. */
    public @Nullable String ariaSort(String column) {
        return ariaSort(Sort.valueOf(column));
    }

    /** The value of {@code aria-sort} for a column's header, or null where the list is in another order. */
    public @Nullable String ariaSort(Sort column) {
        return sort != column ? null : descending ? "descending" : "ascending";
    }

    /** The address without any filter or search; whose work, order and look stay. */
    public String cleared() {
        return of(show).sorted(sort, descending).looking(look).address();
    }

    /** Whether anything narrows the list beyond whose work it is. */
    public boolean isFiltered() {
        return filters() > 0;
    }

    /** How many filters narrow the list. */
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

    /** A change of what is asked: the place in the list that was before is none in the list that is now. */
    private WorkQuery fromTheFirst(Consumer<Change> change) {
        return changed(change.andThen(query -> query.cursor = null));
    }

    private WorkQuery changed(Consumer<Change> change) {
        Change query = new Change(this);
        change.accept(query);
        return query.done(this);
    }

    /** What of a question can be asked otherwise. */
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

    /** How a value reads in the address. */
    public static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
