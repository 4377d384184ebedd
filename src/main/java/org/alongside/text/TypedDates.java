package org.alongside.text;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Error messages for dates with three fields, the same on every page. */
@Component
public class TypedDates {

    /** Years outside the range are typing errors: no birth or plan falls there. */
    private static final int EARLIEST_YEAR = 1900;

    private static final int LATEST_YEAR = 2200;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Messages messages;

    public TypedDates(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param typed not empty
     * @param start the date's name at the start of a sentence: "Last day of the pause"
     * @return empty when the date is valid
     */
    public Optional<DateProblem> problem(RawDate typed, String start) {
        List<String> lacking = lacking(typed);
        if (!lacking.isEmpty()) {
            List<String> names = lacking.stream()
                    .map(box -> messages.text("text.date.a-" + box))
                    .toList();
            String last = names.get(names.size() - 1);
            String all = names.size() == 1
                    ? last
                    : String.join(", ", names.subList(0, names.size() - 1)) + messages.text("text.date.and") + last;
            return Optional.of(new DateProblem(messages.text("text.date.lacks", start, all), lacking));
        }
        int year = typed.yearNumber().orElse(0);
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.of(DateProblem.of(messages.text("text.date.year", start), "year"));
        }
        int month = typed.monthNumber().orElse(0);
        if (month < 1 || month > 12) {
            return Optional.of(DateProblem.of(messages.text("text.date.month", start), "month"));
        }
        int day = typed.dayNumber().orElse(0);
        if (day < 1 || day > 31) {
            return Optional.of(DateProblem.of(messages.text("text.date.day", start), "day"));
        }
        YearMonth within = YearMonth.of(year, month);
        return day > within.lengthOfMonth()
                ? Optional.of(DateProblem.of(
                        messages.text(
                                "text.date.length",
                                start,
                                MONTH.format(within),
                                String.valueOf(within.lengthOfMonth())),
                        "day"))
                : Optional.empty();
    }

    /**
     * The sentence of {@link #problem}, for pages that mark the date as a whole; an empty date counts as missing all
     * parts.
     */
    public Optional<String> wrong(RawDate typed, String start) {
        return problem(typed, start).map(DateProblem::text);
    }

    private static List<String> lacking(RawDate typed) {
        List<String> lacking = new ArrayList<>();
        if (typed.day().isEmpty()) {
            lacking.add("day");
        }
        if (typed.month().isEmpty()) {
            lacking.add("month");
        }
        if (typed.year().isEmpty()) {
            lacking.add("year");
        }
        return lacking;
    }
}
