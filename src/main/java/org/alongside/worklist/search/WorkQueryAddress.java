package org.alongside.worklist.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.worklist.search.WorkQuery.Columns;
import org.alongside.worklist.search.WorkQuery.Look;
import org.alongside.worklist.search.WorkQuery.Sort;

/** Writes a query as query parameters; {@link WorkQueryReader} parses them. */
final class WorkQueryAddress {

    private WorkQueryAddress() {}

    /** Query parameters by name, in a fixed order, without defaults. */
    static Map<String, String> parameters(WorkQuery query) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("show", WorkQuery.inAddress(query.show()));
        put(all, "stage", query.stage() == null ? "" : query.stage().toLowerCase(Locale.ROOT));
        put(all, "kind", query.kind() == null ? "" : WorkQuery.inAddress(query.kind()));
        put(all, "group", query.group() == null ? "" : query.group());
        put(all, "who", query.who());
        put(all, "project", query.project());
        put(all, "due", query.due() == null ? "" : WorkQuery.inAddress(query.due()));
        put(all, "on", query.on() == null ? "" : query.on().toString());
        put(all, "waiting", query.waiting() == null ? "" : WorkQuery.inAddress(query.waiting()));
        put(all, "q", query.words());
        put(
                all,
                "sort",
                query.sort() == Sort.DUE && !query.descending()
                        ? ""
                        : (query.descending() ? "-" : "") + WorkQuery.inAddress(query.sort()));
        put(all, "view", query.look() == Look.LIST ? "" : WorkQuery.inAddress(query.look()));
        put(all, "by", query.look() == Look.BOARD && query.columns() == Columns.DUE ? "due" : "");
        put(
                all,
                "month",
                query.look() == Look.CALENDAR && query.month() != null
                        ? query.month().toString()
                        : "");
        if (query.cursor() != null) {
            put(all, query.cursor().back() ? "before" : "after", query.cursor().written(query));
        }
        return Collections.unmodifiableMap(all);
    }

    static String written(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }
}
