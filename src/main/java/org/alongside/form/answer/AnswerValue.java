package org.alongside.form.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversions of answer values. */
final class AnswerValue {

    private AnswerValue() {}

    /** The stored form of a value: enum constants by name, numbers as {@link BigDecimal}. */
    static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Iterable<?> several) {
            List<Object> plain = new ArrayList<>();
            several.forEach(each -> plain.add(plain(each)));
            return List.copyOf(plain);
        }
        return value;
    }

    /** As a JSON value. */
    static @Nullable Object json(@Nullable Object value) {
        if (value instanceof List<?> several) {
            List<@Nullable Object> plain = new ArrayList<>();
            several.forEach(each -> plain.add(json(each)));
            return plain;
        }
        if (value instanceof FormSubmission row) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            row.values().forEach((key, each) -> plain.put(key, json(each)));
            return plain;
        }
        if (value instanceof Files.Kept file) {
            return Map.of("file", file.id().toString(), "name", file.name());
        }
        return value == null || value instanceof BigDecimal || value instanceof Boolean ? value : value.toString();
    }
}
