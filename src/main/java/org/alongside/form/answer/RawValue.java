package org.alongside.form.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.text.RawDate;
import org.jspecify.annotations.Nullable;

/** Values of input: text, lists, parts of dates, and rows. */
final class RawValue {

    private static final Pattern MOMENT =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(:[0-9.]+)?.*");

    private RawValue() {}

    /** Converts a value accepted by {@link RawInput#with} for storage; null for none. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null));
        }
        if (value instanceof RawInput row) {
            return row.values();
        }
        if (value instanceof LocalDate date) {
            return RawDate.of(date).parts();
        }
        if (value instanceof LocalDateTime moment) {
            return moment(moment.toString());
        }
        if (value instanceof Map<?, ?> map) {
            LinkedHashMap<String, Object> inner = new LinkedHashMap<>();
            map.forEach((key, each) -> {
                Object plain = of(each);
                if (plain != null) {
                    inner.put(String.valueOf(key), plain);
                }
            });
            return inner;
        }
        if (value instanceof Collection<?> several) {
            ArrayList<Object> plain = new ArrayList<>();
            for (Object each : several) {
                Object one = of(each);
                if (one != null) {
                    plain.add(one);
                }
            }
            return plain;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value.toString();
    }

    /** A value as text; the parts of a date separated by blanks. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> parts) {
            return String.join(
                            " ",
                            text(parts.get("day")),
                            text(parts.get("month")),
                            text(parts.get("year")),
                            text(parts.get("time")))
                    .strip();
        }
        if (value instanceof List<?> several) {
            return String.join(", ", several.stream().map(RawValue::text).toList());
        }
        return value.toString();
    }

    static LinkedHashMap<String, Object> moment(String iso) {
        Matcher matcher = MOMENT.matcher(iso);
        LinkedHashMap<String, Object> parts =
                RawDate.fromIso(matcher.lookingAt() ? matcher.group(1) : iso).parts();
        parts.put("time", matcher.lookingAt() ? matcher.group(2) : "");
        return parts;
    }
}
