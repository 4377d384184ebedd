package org.alongside.worklist.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One query's filters as conditions on {@code w}, by name, with their parameters. */
final class WorkQueryFilters {

    static final String STAGE = "stage";
    static final String KIND = "kind";
    static final String GROUP = "group";
    static final String DUE = "due";
    static final String WAITING = "waiting";

    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Map<String, Object> parameters;

    /**
     * @param people the assignees that the query's "who" matches; null when it is not set
     * @param parameters receives the filters' parameters
     */
    WorkQueryFilters(WorkQuery query, @Nullable Collection<UUID> people, Map<String, Object> parameters) {
        this.parameters = parameters;
        if (query.stage() != null) {
            put(STAGE, "w.stage = :stage", "stage", query.stage());
        }
        if (query.kind() != null) {
            put(KIND, "w.kind = :kind", "kind", query.kind().name());
        }
        if (query.group() != null) {
            put(GROUP, "w.group_key = :group", "group", query.group());
        }
        if (people != null) {
            parameters.put("people", people.stream().map(WorkQueryScope::person).toArray(String[]::new));
            filters.put("who", "w.holder = any(cast(:people as text[]))");
        } else if (query.who().equals(WorkQuery.NOBODY)) {
            filters.put("who", "w.holder like 'group:%'");
        }
        if (!query.project().isEmpty()) {
            put("project", "w.reference = :project", "project", query.project());
        }
        if (query.due() != null) {
            filters.put(DUE, due(query.due()));
        }
        if (query.on() != null) {
            put("on", "w.due_on = :on", "on", query.on());
        }
        if (query.waiting() != null) {
            filters.put(WAITING, waiting(query.waiting()));
        }
    }

    private void put(String name, String sql, String parameter, Object value) {
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

    boolean isEmpty() {
        return filters.isEmpty();
    }

    /** Whether only filters with these names are set. */
    boolean areAmong(Set<String> names) {
        return names.containsAll(filters.keySet());
    }

    /** All conditions except those named, each starting with "and". */
    String conditions(String... without) {
        Set<String> left = Set.of(without);
        return filters.entrySet().stream()
                .filter(filter -> !left.contains(filter.getKey()))
                .map(filter -> " and " + filter.getValue())
                .collect(Collectors.joining());
    }
}
