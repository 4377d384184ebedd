package org.alongside.worklist.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alongside.identity.Role;
import org.alongside.worklist.CaseFacts;
import org.alongside.worklist.WorkItem;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parses a work list query from a query string. Unknown values are ignored and reported, so that old links and saved
 * views still work as far as possible.
 */
@Component
public class WorkQueryReader {

    private static final int LONGEST_TEXT = 100;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,8}-[0-9]{4}-[0-9]{1,8}");

    private final CaseFacts facts;

    WorkQueryReader(CaseFacts facts) {
        this.facts = facts;
    }

    /** A query parameter that was not understood, with its value. */
    public record Unknown(String name, String value) {}

    /** A query, and the parameters that were not understood. */
    public record Read(WorkQuery query, List<Unknown> unknown) {}

    /** Parses a query string. */
    public Read read(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : StringUtils.split(StringUtils.defaultString(query), '&')) {
            String name = StringUtils.substringBefore(pair, "=");
            try {
                parameters.putIfAbsent(
                        name, URLDecoder.decode(StringUtils.substringAfter(pair, "="), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException brokenEscape) {
                parameters.putIfAbsent(name, StringUtils.substringAfter(pair, "="));
            }
        }
        return read(parameters);
    }

    /** Parses query parameters; ignores those that are not the list's. */
    public Read read(Map<String, String> parameters) {
        Reading reading = new Reading(parameters);
        String sort = reading.text("sort");
        boolean descending = sort.startsWith("-");
        WorkQuery.Sort order =
                reading.parsed("sort", text -> oneOf(WorkQuery.Sort.class, StringUtils.removeStart(text, "-")));
        WorkQuery query = new WorkQuery(
                reading.oneOf("show", WorkQuery.Show.class, WorkQuery.Show.MINE),
                reading.parsed("stage", this::stage),
                reading.parsed("kind", text -> oneOf(WorkItem.Kind.class, text)),
                reading.parsed(
                        "group", text -> Role.ofGroup(text).map(Role::group).orElse(null)),
                reading.text("who"),
                StringUtils.defaultString(reading.parsed("project", WorkQueryReader::reference)),
                reading.parsed("due", text -> oneOf(WorkQuery.Due.class, text)),
                reading.parsed("on", WorkQueryReader::day),
                reading.parsed("waiting", text -> oneOf(WorkQuery.Waiting.class, text)),
                reading.text("q"),
                order == null ? WorkQuery.Sort.DUE : order,
                descending && !reading.missed("sort"),
                reading.oneOf("view", WorkQuery.Look.class, WorkQuery.Look.LIST),
                reading.oneOf("by", WorkQuery.Columns.class, WorkQuery.Columns.STAGE),
                reading.parsed("month", WorkQueryReader::month),
                null);
        for (String way : List.of("after", "before")) {
            if (query.cursor() == null && !reading.text(way).isEmpty()) {
                WorkQuery without = query;
                query = query.at(reading.parsed(way, text -> WorkCursor.read(text, way.equals("before"), without)
                        .orElse(null)));
            }
        }
        return new Read(query, List.copyOf(reading.unknown));
    }

    private @Nullable String stage(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return facts.stages().contains(name) ? name : null;
    }

    private static @Nullable String reference(String text) {
        return REFERENCE.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : null;
    }

    private static @Nullable LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
    }

    private static @Nullable YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        return month.getYear() < 2000 || month.getYear() > 2999 ? null : month;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> values, String text) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> WorkQuery.inAddress(value).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static final class Reading {

        private final Map<String, String> parameters;
        private final List<Unknown> unknown = new ArrayList<>();

        Reading(Map<String, String> parameters) {
            this.parameters = parameters;
        }

        String text(String name) {
            String text = StringUtils.defaultString(parameters.get(name)).replace('\u0000', ' ');
            return StringUtils.truncate(
                    StringUtils.normalizeSpace(text), LONGEST_TEXT * (name.matches("after|before") ? 10 : 1));
        }

        <T> @Nullable T parsed(String name, Function<String, @Nullable T> parse) {
            String text = text(name);
            if (text.isEmpty()) {
                return null;
            }
            T value;
            try {
                value = parse.apply(text);
            } catch (DateTimeException notADate) {
                value = null;
            }
            if (value == null) {
                unknown.add(new Unknown(name, text));
            }
            return value;
        }

        <E extends Enum<E>> E oneOf(String name, Class<E> values, E otherwise) {
            E value = parsed(name, text -> WorkQueryReader.oneOf(values, text));
            return value == null ? otherwise : value;
        }

        boolean missed(String name) {
            return unknown.stream().anyMatch(part -> part.name().equals(name));
        }
    }
}
