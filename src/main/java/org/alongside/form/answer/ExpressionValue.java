package org.alongside.form.answer;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.alongside.form.definition.Field;
import org.jspecify.annotations.Nullable;

/** An answer as a variable of expressions, in the format of form-js: dates as text such as {@code 2026-12-03}. */
final class ExpressionValue {

    private ExpressionValue() {}

    /** Null when the question is unanswered or its answer cannot be parsed. */
    static @Nullable Object of(Field field, RawInput from) {
        String key = field.key();
        return switch (field.kind()) {
            case CHECKBOX -> from.text(key).equals("true");
            case CHECKLIST, TAGLIST -> from.list(key);
            case DATE -> from.date(key).date().map(Object::toString).orElse(null);
            case DATETIME -> moment(from, key);
            case FILE ->
                from.files(key).stream()
                        .map(file -> Map.<String, Object>of("name", file.name(), "size", file.size()))
                        .toList();
            case NUMBER -> NumberCheck.parse(from.text(key)).orElse(null);
            case TEXT, LONG_TEXT, TIME, RADIO, SELECT -> from.text(key).isEmpty() ? null : from.text(key);
        };
    }

    private static @Nullable String moment(RawInput from, String key) {
        Optional<LocalTime> time = TimeCheck.parse(from.timeOf(key));
        return time.isEmpty()
                ? null
                : from.date(key)
                        .date()
                        .map(day -> day.atTime(time.get()).toString())
                        .orElse(null);
    }
}
