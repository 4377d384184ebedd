package org.alongside.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** A date as it was typed into three boxes, whether or not such a day exists. */
public record RawDate(String day, String month, String year) {

    private static final int LONGEST_PART = 20;

    private static final Map<String, Integer> MONTHS = months();

    /** Nothing typed yet. */
    public static RawDate none() {
        return new RawDate("", "", "");
    }

    /**
     * From the three boxes of a field: {@code <name>-day}, {@code <name>-month} and {@code <name>-year}, without the blanks
     * around them and at most {@value #LONGEST_PART} characters each.
     *
     * @param parameter gives what was posted under a name; nothing counts as an empty box
     */
    public static RawDate read(UnaryOperator<@Nullable String> parameter, String name) {
        return new RawDate(
                part(parameter.apply(name + "-day")),
                part(parameter.apply(name + "-month")),
                part(parameter.apply(name + "-year")));
    }

    private static String part(@Nullable String typed) {
        return StringUtils.truncate(StringUtils.strip(StringUtils.defaultString(typed)), LONGEST_PART);
    }

    public static RawDate of(LocalDate date) {
        return new RawDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    /** From {@code 2026-12-03}; any other text ends up in the first box, so that nothing is lost. */
    public static RawDate fromIso(String text) {
        if (text.isEmpty()) {
            return none();
        }
        try {
            return of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return new RawDate(text, "", "");
        }
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The month as a number: 2, 02, feb and February are all accepted. */
    public Optional<Integer> monthNumber() {
        Integer named = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return named != null ? Optional.of(named) : number(month);
    }

    public Optional<Integer> dayNumber() {
        return number(day);
    }

    public Optional<Integer> yearNumber() {
        return number(year);
    }

    /** The day itself, if the three parts make one. */
    public Optional<LocalDate> date() {
        if (dayNumber().isEmpty() || monthNumber().isEmpty() || yearNumber().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    yearNumber().get(), monthNumber().get(), dayNumber().get()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LinkedHashMap<String, Object> parts() {
        LinkedHashMap<String, Object> parts = new LinkedHashMap<>();
        parts.put("day", day);
        parts.put("month", month);
        parts.put("year", year);
        return parts;
    }

    private static Optional<Integer> number(String text) {
        // ASCII digits only, and few enough to fit an int.
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (java.time.Month month : java.time.Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
