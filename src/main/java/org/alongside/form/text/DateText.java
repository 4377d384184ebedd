package org.alongside.form.text;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats typed dates and times: "3 December 2026", "2:30pm". */
public final class DateText {

    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DateText() {}

    public static String of(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String half = time.getHour() < 12 ? "am" : "pm";
        return time.getMinute() == 0 ? hour + half : String.format("%d:%02d%s", hour, time.getMinute(), half);
    }
}
