package org.alongside.form.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alongside.form.definition.Field;
import org.alongside.form.text.DateText;
import org.alongside.text.DateProblem;
import org.alongside.text.RawDate;

/** Validates a date of three inputs, and its relation to today and to other answers. */
final class DateCheck {

    private final FieldTexts texts;
    private final LocalDate today;

    DateCheck(FieldTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /** @param other finds another date of the same form or row, for rules that compare dates */
    FieldResult check(Field field, RawDate typed, Function<String, Optional<OtherDate>> other) {
        if (typed.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        String start = texts.startingSentence(field);
        Optional<DateProblem> problem = texts.dates().problem(typed, start);
        if (problem.isPresent()) {
            return FieldResult.problem(
                    problem.get().text(), problem.get().boxes().toArray(String[]::new));
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
        // Without the other date there is nothing to compare; its own validation applies.
        return other.filter(found -> found.date().filter(broken).isPresent())
                .map(found -> texts.of(
                        message,
                        start,
                        texts.inSentence(found.field()),
                        DateText.DAY.format(found.date().orElseThrow())));
    }
}
