package org.alongside.form.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alongside.form.definition.Field;
import org.alongside.form.text.DateText;
import org.alongside.text.RawDate;

/** Checks a day typed into three boxes, and how it relates to today and to other answers. */
final class DateCheck {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final FieldTexts texts;
    private final LocalDate today;

    DateCheck(FieldTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /** @param other finds another question of the same form or row, for rules that compare dates */
    FieldResult check(Field field, RawDate typed, Function<String, Optional<OtherDate>> other) {
        if (typed.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        String start = texts.startingSentence(field);
        Optional<FieldResult> problem = emptyBoxes(typed, start).or(() -> notInCalendar(typed, start));
        if (problem.isPresent()) {
            return problem.get();
        }
        LocalDate date = typed.date().orElseThrow();
        for (Field.DateRule rule : field.checks().dates()) {
            Optional<String> broken = broken(rule, start, date, other);
            if (broken.isPresent()) {
                return FieldResult.problem(broken.get(), "day", "month", "year");
            }
        }
        return FieldResult.value(date);
    }

    private Optional<FieldResult> emptyBoxes(RawDate typed, String start) {
        Map<String, String> boxes = new LinkedHashMap<>();
        boxes.put("day", typed.day());
        boxes.put("month", typed.month());
        boxes.put("year", typed.year());
        List<String> empty = boxes.keySet().stream()
                .filter(box -> boxes.getOrDefault(box, "").isEmpty())
                .toList();
        List<String> names =
                empty.stream().map(box -> texts.of("form.date." + box + ".a")).toList();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldResult.problem(
                        texts.of("form.error.date.lacks", start, String.join(texts.of("form.and"), names)),
                        empty.toArray(String[]::new)));
    }

    private Optional<FieldResult> notInCalendar(RawDate typed, String start) {
        Optional<Integer> year = typed.yearNumber().filter(each -> each >= EARLIEST_YEAR && each <= LATEST_YEAR);
        if (year.isEmpty()) {
            return Optional.of(FieldResult.problem(texts.of("form.error.date.year", start), "year"));
        }
        Optional<Integer> month = typed.monthNumber().filter(each -> each >= 1 && each <= 12);
        if (month.isEmpty()) {
            return Optional.of(FieldResult.problem(texts.of("form.error.date.month", start), "month"));
        }
        Optional<Integer> day = typed.dayNumber().filter(each -> each >= 1 && each <= 31);
        if (day.isEmpty()) {
            return Optional.of(FieldResult.problem(texts.of("form.error.date.day", start), "day"));
        }
        YearMonth within = YearMonth.of(year.get(), month.get());
        return day.get() <= within.lengthOfMonth()
                ? Optional.empty()
                : Optional.of(FieldResult.problem(
                        texts.of(
                                "form.error.date.length",
                                start,
                                within.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK)),
                                String.valueOf(within.lengthOfMonth())),
                        "day"));
    }

    private Optional<String> broken(
            Field.DateRule rule, String start, LocalDate date, Function<String, Optional<OtherDate>> other) {
        return switch (rule.relation()) {
            case FUTURE -> when(!date.isAfter(today), "form.error.date.future", start);
            case NOT_PAST -> when(date.isBefore(today), "form.error.date.notPast", start);
            case PAST -> when(!date.isBefore(today), "form.error.date.past", start);
            case NOT_FUTURE -> when(date.isAfter(today), "form.error.date.notFuture", start);
            case AFTER -> compared(rule, start, other, than -> !date.isAfter(than), "form.error.date.after");
            case NOT_BEFORE -> compared(rule, start, other, than -> date.isBefore(than), "form.error.date.notBefore");
        };
    }

    private Optional<String> when(boolean broken, String message, String start) {
        return broken ? Optional.of(texts.of(message, start)) : Optional.empty();
    }

    private Optional<String> compared(
            Field.DateRule rule,
            String start,
            Function<String, Optional<OtherDate>> others,
            Predicate<LocalDate> broken,
            String message) {
        String key = rule.otherKey();
        Optional<OtherDate> other = key == null ? Optional.empty() : others.apply(key);
        // Without the other date there is nothing to compare; that one has its own check.
        return other.filter(found -> found.date().filter(broken).isPresent())
                .map(found -> texts.of(
                        message,
                        start,
                        texts.inSentence(found.field()),
                        DateText.DAY.format(found.date().orElseThrow())));
    }
}
