package org.alongside.form.answer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.text.RawDate;

/** Validates a time, alone or with a date. */
final class TimeCheck {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");

    private final FieldTexts texts;
    private final DateCheck dates;

    TimeCheck(FieldTexts texts, DateCheck dates) {
        this.texts = texts;
        this.dates = dates;
    }

    FieldResult check(Field field, String text) {
        if (text.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        return timeOfDay(field, text);
    }

    private FieldResult timeOfDay(Field field, String text) {
        Optional<LocalTime> time = parse(text);
        if (time.isEmpty()) {
            return FieldResult.problem(texts.of(
                    field.times().hours24() ? "form.error.time24" : "form.error.time", texts.startingSentence(field)));
        }
        int interval = field.times().interval();
        // An interval that does not divide the hour restarts each hour, as in the editor's list.
        return time.get().getMinute() % interval == 0
                ? FieldResult.value(time.get())
                : FieldResult.problem(texts.of("form.error.interval", texts.startingSentence(field), interval));
    }

    /** A date and a time as one answer. */
    FieldResult checkMoment(Field field, RawInput typed, Function<String, Optional<OtherDate>> other) {
        RawDate day = typed.date(field.key());
        String time = typed.timeOf(field.key());
        if (day.isEmpty() && time.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        if (day.isEmpty()) {
            return FieldResult.problem(
                    texts.of("form.error.date.lacks", texts.startingSentence(field), texts.of("form.date.a")),
                    "day",
                    "month",
                    "year");
        }
        FieldResult date = dates.check(field, day, other);
        if (date.problem() != null) {
            return date;
        }
        if (time.isEmpty()) {
            return FieldResult.problem(
                    texts.of("form.error.date.lacks", texts.startingSentence(field), texts.of("form.date.time.a")),
                    "time");
        }
        FieldResult found = timeOfDay(field, time);
        if (found.problem() != null) {
            return FieldResult.problem(String.valueOf(found.problem()), "time");
        }
        return date.value() instanceof LocalDate on && found.value() instanceof LocalTime at
                ? FieldResult.value(on.atTime(at))
                : FieldResult.value(null);
    }

    /** 2:30pm, 2.30 pm, 14:30, 2pm, midday and midnight. A bare "2" is ambiguous and not a time. */
    static Optional<LocalTime> parse(String text) {
        String lower = text.toLowerCase(Locale.UK).strip();
        if (lower.equals("midday") || lower.equals("noon")) {
            return Optional.of(LocalTime.NOON);
        }
        if (lower.equals("midnight")) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        Matcher matcher = TIME.matcher(lower);
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
