package org.alongside.form.answer;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.text.RawDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Form input as typed, before validation. It may be incomplete or invalid, is kept in drafts and shown again. Valid
 * input becomes a {@link FormSubmission}.
 *
 * <p>Values are text, lists of text (several options), a date as three texts, or rows.
 */
public final class RawInput implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RawInput NONE = new RawInput(Map.of());

    private final LinkedHashMap<String, Object> values;

    private RawInput(Map<String, Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public static RawInput none() {
        return NONE;
    }

    /** From plain values, as for {@link #with}; nulls are left out. */
    public static RawInput of(Map<String, ?> values) {
        RawInput typed = NONE;
        for (Map.Entry<String, ?> each : values.entrySet()) {
            typed = typed.with(each.getKey(), each.getValue());
        }
        return typed;
    }

    /**
     * A copy with a further value. Accepts text, numbers, booleans, enum constants, ids, {@link LocalDate}, {@link
     * LocalTime}, collections of those, and collections of {@code RawInput} or maps (rows); null removes the key.
     */
    public RawInput with(String key, @Nullable Object value) {
        LinkedHashMap<String, Object> more = new LinkedHashMap<>(values);
        Object plain = RawValue.of(value);
        if (plain == null) {
            more.remove(key);
        } else {
            more.put(key, plain);
        }
        return new RawInput(more);
    }

    /** A copy in which the values of {@code other} take precedence. */
    public RawInput with(RawInput other) {
        LinkedHashMap<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(other.values);
        return new RawInput(more);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether both have the same input; empty counts as absent. */
    public boolean saysTheSame(RawInput other) {
        Set<String> keys = new HashSet<>(values.keySet());
        keys.addAll(other.values.keySet());
        return keys.stream().allMatch(key -> saysTheSame(key, other));
    }

    private boolean saysTheSame(String key, RawInput other) {
        if (values.get(key) instanceof Map<?, ?> || other.values.get(key) instanceof Map<?, ?>) {
            return date(key).equals(other.date(key)) && timeOf(key).equals(other.timeOf(key));
        }
        List<RawInput> mine = filled(key);
        List<RawInput> theirs = other.filled(key);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return shown(key).equals(other.shown(key));
        }
        return mine.size() == theirs.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i).saysTheSame(theirs.get(i)));
    }

    private List<RawInput> filled(String key) {
        return rows(key).stream().filter(row -> !row.saysTheSame(NONE)).toList();
    }

    private List<String> shown(String key) {
        return list(key).stream()
                .filter(text -> !text.isBlank() && !text.equals("false"))
                .toList();
    }

    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    /** The text for a key, or empty. A date is its three parts separated by blanks. */
    public String text(String key) {
        return RawValue.text(values.get(key));
    }

    /** The selected options for a key. */
    public List<String> list(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> several) {
            return several.stream().map(RawValue::text).toList();
        }
        String text = RawValue.text(value);
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** The three parts of a date as typed. */
    public RawDate date(String key) {
        Object value = values.get(key);
        if (value instanceof Map<?, ?> parts) {
            return new RawDate(
                    RawValue.text(parts.get("day")),
                    RawValue.text(parts.get("month")),
                    RawValue.text(parts.get("year")));
        }
        return RawDate.fromIso(RawValue.text(value));
    }

    /** The time input next to a date. */
    public String timeOf(String key) {
        return values.get(key) instanceof Map<?, ?> parts ? RawValue.text(parts.get("time")) : "";
    }

    /** Splits a date and time such as {@code 2026-12-03T14:30} into its inputs; any other text goes into the first. */
    public static Map<String, Object> moment(String iso) {
        return RawValue.moment(iso);
    }

    /** The files for a key. */
    public List<Files.Kept> files(String key) {
        List<Files.Kept> files = new ArrayList<>();
        for (RawInput each : rows(key)) {
            try {
                files.add(new Files.Kept(
                        UUID.fromString(each.text("id")),
                        each.text("name"),
                        each.text("type"),
                        Long.parseLong(each.text("size"))));
            } catch (IllegalArgumentException e) {
                // Other values: the form had a different question when this was typed.
                return List.of();
            }
        }
        return files;
    }

    /** A copy with these files for a key. */
    public RawInput withFiles(String key, List<Files.Kept> files) {
        return with(
                key,
                files.stream()
                        .map(file ->
                                Map.of("id", file.id(), "name", file.name(), "type", file.type(), "size", file.size()))
                        .toList());
    }

    /** The rows of a dynamic list. */
    public List<RawInput> rows(String key) {
        if (!(values.get(key) instanceof List<?> several)) {
            return List.of();
        }
        List<RawInput> rows = new ArrayList<>();
        for (Object each : several) {
            if (each instanceof Map<?, ?> row) {
                LinkedHashMap<String, Object> inner = new LinkedHashMap<>();
                row.forEach((key2, value) -> {
                    if (value != null) {
                        inner.put(String.valueOf(key2), value);
                    }
                });
                rows.add(new RawInput(inner));
            }
        }
        return rows;
    }

    Map<String, Object> values() {
        return values;
    }

    Optional<Object> raw(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** JSON for storage; {@link #fromJson} returns an equal value. */
    public String json() {
        return JSON.writeValueAsString(values);
    }

    /** @throws tools.jackson.core.JacksonException when the text is not a JSON object */
    @SuppressWarnings("unchecked")
    public static RawInput fromJson(String json) {
        return of(JSON.readValue(json, LinkedHashMap.class));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawInput typed && typed.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        // Input must not appear in logs.
        return "Typed" + values.keySet();
    }
}
