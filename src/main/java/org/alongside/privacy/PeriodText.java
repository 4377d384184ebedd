package org.alongside.privacy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Periods in words: "2 years", "1 year and 6 months", "30 days". */
public final class PeriodText {

    private PeriodText() {}

    public static String of(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return parts.isEmpty() ? "0 days" : String.join(" and ", parts);
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
