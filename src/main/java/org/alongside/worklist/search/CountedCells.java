package org.alongside.worklist.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.worklist.search.WorkQuery.Show;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Counts of open items grouped by every filter's value; the count beside each filter is a sum of them. */
record CountedCells(List<Cell> cells) {

    static final CountedCells NONE = new CountedCells(List.of());

    /** The counted filters, in the order of {@link Cell#values}. */
    static final String[] FILTERS = {
        WorkQueryFilters.STAGE,
        WorkQueryFilters.KIND,
        WorkQueryFilters.GROUP,
        WorkQueryFilters.DUE,
        WorkQueryFilters.WAITING
    };

    /**
     * {@code due_on} as a due filter's name, and {@code held} for past dates; parameters as in {@link WorkQuerySql}.
     */
    static final String DUE = """
            case when due_on = :noDay then 'NONE' when due_on > :sunday then 'LATER' when due_on > :today then 'WEEK'
                 when due_on = :today then 'TODAY' when held then '' else 'OVERDUE' end""";

    /**
     * A number of items with the same values.
     *
     * @param whose ME, GROUP or OTHER, for the viewer
     * @param due as in the due filter; empty for overdue items on hold, which no due filter shows
     */
    record Cell(
            String stage, String kind, String group, boolean held, String whose, boolean team, String due, int number) {

        /** A row of a statement whose first column names its source. */
        static Cell read(ResultSet row) throws SQLException {
            return new Cell(
                    row.getString(2),
                    row.getString(3),
                    StringUtils.defaultString(row.getString(4)),
                    row.getBoolean(5),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getString(8),
                    row.getInt(9));
        }

        private boolean isIn(Show show) {
            return switch (show) {
                case MINE -> whose.equals("ME");
                case GROUPS -> whose.equals("GROUP");
                case BOTH -> !whose.equals("OTHER");
                case TEAM -> team;
                case ALL -> true;
            };
        }

        private String[] values() {
            return new String[] {stage, kind, group, due, held ? "HOLD" : whose};
        }

        private Cell notOthers() {
            return new Cell(stage, kind, group, held, "OTHER", false, due, -number);
        }
    }

    /** The selected filters. */
    static final class Chosen {
        private final @Nullable String[] values;

        Chosen(WorkQuery query) {
            this.values = new @Nullable String[] {
                query.stage(), name(query.kind()), query.group(), name(query.due()), name(query.waiting())
            };
        }

        private static @Nullable String name(@Nullable Enum<?> chosen) {
            return chosen == null ? null : chosen.name();
        }

        /** The index of the only filter that excludes the cell, -1 for none, -2 for several. */
        private int leftOutBy(String[] cell) {
            int by = -1;
            for (int filter = 0; filter < FILTERS.length; filter++) {
                if (values[filter] != null && !cell[filter].equals(values[filter])) {
                    if (by >= 0) {
                        return -2;
                    }
                    by = filter;
                }
            }
            return by;
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    CountedCells in(Show show) {
        return show == Show.ALL
                ? this
                : new CountedCells(
                        cells.stream().filter(cell -> cell.isIn(show)).toList());
    }

    /** Adds the viewer's own cells, which the overall counts list as OTHER. */
    CountedCells with(CountedCells own) {
        return new CountedCells(
                Stream.of(cells.stream(), own.cells.stream(), own.cells.stream().map(Cell::notOthers))
                        .flatMap(each -> each)
                        .toList());
    }

    int number() {
        return cells.stream().mapToInt(Cell::number).sum();
    }

    /** The number of items that pass all filters. */
    int number(Chosen chosen) {
        return cells.stream()
                .filter(cell -> chosen.leftOutBy(cell.values()) == -1)
                .mapToInt(Cell::number)
                .sum();
    }

    /** By filter and value: the number of items that would pass all the other filters. */
    Map<String, Map<String, Integer>> sums(Chosen chosen, Map<String, Integer> whose) {
        List<Map<String, Integer>> byFilter = Stream.of(FILTERS)
                .<Map<String, Integer>>map(filter -> new HashMap<>())
                .toList();
        for (Cell cell : cells) {
            String[] values = cell.values();
            int by = chosen.leftOutBy(values);
            for (int filter = 0; by != -2 && filter < FILTERS.length; filter++) {
                if (by == -1 || by == filter) {
                    byFilter.get(filter).merge(values[filter].toLowerCase(Locale.ROOT), cell.number(), Integer::sum);
                }
            }
        }
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        sums.put("show", whose);
        for (int filter = 0; filter < FILTERS.length; filter++) {
            sums.put(FILTERS[filter], byFilter.get(filter));
        }
        return sums;
    }
}
