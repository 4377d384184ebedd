package org.alongside.worklist.search;

import java.util.List;
import java.util.Map;
import org.alongside.worklist.search.WorkQuery.Sort;
import org.jspecify.annotations.Nullable;

/** The order of a list of {@code w}: three keys, the last of them the item's id, which makes it total. */
record WorkQueryOrder(Sort sort, boolean descending) {

    List<String> keys() {
        return switch (sort) {
            case DUE -> List.of("w.due_on", "w.priority", "w.id");
            case PRIORITY -> List.of("w.priority", "w.due_on", "w.id");
            case STAGE -> List.of("w.stage_at", "w.due_on", "w.id");
            case TITLE -> List.of("lower(w.title)", "w.due_on", "w.id");
            case PROJECT -> List.of("lower(w.case_title)", "w.due_on", "w.id");
            case WHO -> List.of("coalesce(lower(n.name), '')", "w.due_on", "w.id");
        };
    }

    private String[] types() {
        return switch (sort) {
            case DUE -> new String[] {"date", "smallint"};
            case PRIORITY, STAGE -> new String[] {"smallint", "date"};
            case TITLE, PROJECT, WHO -> new String[] {"text", "date"};
        };
    }

    /** The names to join, when sorting by name. */
    String names() {
        return sort == Sort.WHO ? " left join reporting.account_name n on n.id = w.assignee" : "";
    }

    /** Whether rows are read in reverse: as requested, or because the page is before a cursor. */
    boolean isDown(@Nullable WorkCursor cursor) {
        return descending != (cursor != null && cursor.back());
    }

    /** The condition for rows after a cursor in reading direction. */
    String behind(WorkCursor cursor, Map<String, Object> parameters) {
        bind(cursor, parameters);
        String[] types = types();
        return " and (" + String.join(", ", keys()) + ") " + (isDown(cursor) ? "<" : ">") + " (cast(:k1 as " + types[0]
                + "), cast(:k2 as " + types[1] + "), :kId)";
    }

    static void bind(WorkCursor cursor, Map<String, Object> parameters) {
        parameters.put("k1", cursor.first());
        parameters.put("k2", cursor.second());
        parameters.put("kId", cursor.item());
    }

    static String ordered(List<String> keys, boolean down) {
        return String.join(down ? " desc, " : ", ", keys) + (down ? " desc" : "");
    }
}
