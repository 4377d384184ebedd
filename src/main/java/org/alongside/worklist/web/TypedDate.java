package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** A day as it was typed into three boxes, whether or not there is such a day. */
record TypedDate(String day, String month, String year) {

    private static final int LETTERS = 3;

    static TypedDate none() {
        return new TypedDate("", "", "");
    }

    static TypedDate of(LocalDate day) {
        return new TypedDate(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    static TypedDate read(HttpServletRequest request, String name) {
        return new TypedDate(
                part(request, name + "-day"), part(request, name + "-month"), part(request, name + "-year"));
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), monthNumber(), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    /** 2, 02, feb and February all mean the second month. */
    private int monthNumber() {
        String typed = month.toUpperCase(Locale.ROOT);
        for (Month one : Month.values()) {
            if (typed.length() >= LETTERS && one.name().startsWith(typed)) {
                return one.getValue();
            }
        }
        return Integer.parseInt(month);
    }

    private static String part(HttpServletRequest request, String name) {
        return StringUtils.truncate(StringUtils.strip(StringUtils.defaultString(request.getParameter(name))), 20);
    }
}
