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

/** A date as typed into three fields, valid or not. */
public record RawDate(String day, String month, String year) {

    private static final int LONGEST_PART = 20;

    private static final Map<String, Integer> MONTHS = months();

    /** Empty input. */
    public static RawDate none() {
        return new RawDate("", "", "");
    }

    /**
     * Reads the fields {@code <name>-day}, {@code <name>-month} and {@code <name>-year}, stripped and cut to {@value
     * #LONGEST_PART} characters each.
     *
     * @param parameter returns the posted value of a name, or null, which counts as empty
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

    /** Parses {@code 2026-12-03}; other text goes into the first field, so that it is not lost. */
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

    /** The month as a number: accepts 2, 02, feb and February. */
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

    /** The date, if the parts are valid. */
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
