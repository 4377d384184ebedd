package org.alongside.form.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.text.DateText;
import org.alongside.text.RawDate;
import org.alongside.text.ReadableText;
import org.jspecify.annotations.Nullable;

/** Checks one answer and gives it its type, or says in plain words what to do. */
public final class FieldCheck {

    /**
     * @param value the typed answer, null when there is none
     * @param problem what to do, null when all is well
     * @param wrong which of the three boxes of a date are wrong
     */
    public record Found(@Nullable Object value, @Nullable String problem, List<String> wrong) {

        static Found value(@Nullable Object value) {
            return new Found(value, null, List.of());
        }

        public static Found problem(String problem, String... wrong) {
            return new Found(null, problem, List.of(wrong));
        }
    }

    // Addresses are checked by writing to them; this only catches slips.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>.]+(\\.[^\\s@,;<>.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]+((ext|x)\\.? ?[0-9]{1,6})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,10})?");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private final FieldTexts texts;
    private final LocalDate today;
    private final Choices choices;

    public FieldCheck(FieldTexts texts, LocalDate today, Choices choices) {
        this.texts = texts;
        this.today = today;
        this.choices = choices;
    }

    public List<Choice> options(Field field) {
        return field.optionsFrom() == null ? field.options() : choices.of(field.optionsFrom());
    }

    /**
     * @param other finds another field of the same form or row, for rules that compare dates
     */
    Found check(Field field, RawInput typed, Function<String, Optional<OtherDate>> other) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, typed.text(field.key()));
            case NUMBER -> number(field, typed.text(field.key()));
            case DATE -> date(field, typed.date(field.key()), other);
            case TIME -> time(field, typed.text(field.key()));
            case CHECKBOX -> box(field, typed.text(field.key()));
            case RADIO, SELECT -> one(field, typed.text(field.key()));
            case CHECKLIST, TAGLIST -> several(field, typed.list(field.key()));
            case DATETIME -> moment(field, typed, other);
            case FILE -> files(field, typed.files(field.key()));
        };
    }

    /** The date that a rule compares with, and its name. */
    record OtherDate(Field field, Optional<LocalDate> date) {}

    private Found text(Field field, String text) {
        Field.Checks checks = field.checks();
        if (ReadableText.isBlank(text)) {
            return missing(field, "form.error.enter");
        }
        if (!ReadableText.isText(text)) {
            return Found.problem(texts.of("form.error.characters"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > checks.maxLength()) {
            return Found.problem(
                    texts.of("form.error.long", texts.startingSentence(field), checks.maxLength(), length));
        }
        if (length < checks.minLength()) {
            return Found.problem(texts.of("form.error.short", texts.startingSentence(field), checks.minLength()));
        }
        if (checks.like() == Field.Like.EMAIL && !isEmail(text)) {
            return Found.problem(texts.of("form.error.email"));
        }
        if (checks.like() == Field.Like.PHONE && !isPhone(text)) {
            return Found.problem(texts.of("form.error.phone"));
        }
        Pattern pattern = checks.pattern();
        // As in a browser, a pattern has to match anywhere unless it says where.
        if (pattern != null && !pattern.matcher(text).find()) {
            String own = field.properties().getOrDefault("patternError", "");
            return Found.problem(own.isEmpty() ? texts.of("form.error.pattern", texts.inSentence(field)) : own);
        }
        return Found.value(text);
    }

    private static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches() && !ReadableText.hasInvisible(text);
    }

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(each -> each >= '0' && each <= '9').count();
        return PHONE.matcher(text).matches() && digits >= 7 && digits <= 20;
    }

    private Found number(Field field, String text) {
        if (ReadableText.isBlank(text)) {
            return missing(field, "form.error.enter");
        }
        Field.Checks checks = field.checks();
        Optional<BigDecimal> read = number(text.replaceFirst("^£ ?", ""));
        if (read.isEmpty()) {
            return Found.problem(texts.of("form.error.number", texts.startingSentence(field)));
        }
        BigDecimal number = read.get();
        if (number.stripTrailingZeros().scale() > checks.decimals()) {
            return Found.problem(
                    checks.decimals() == 0
                            ? texts.of("form.error.whole", texts.startingSentence(field))
                            : texts.of("form.error.decimals", texts.startingSentence(field), checks.decimals()));
        }
        BigDecimal step = checks.step();
        if (step != null && number.remainder(step).signum() != 0) {
            return Found.problem(texts.of(
                    "form.error.step",
                    texts.startingSentence(field),
                    step,
                    step.multiply(BigDecimal.valueOf(2)),
                    step.multiply(BigDecimal.valueOf(3))));
        }
        BigDecimal min = checks.min();
        if (min != null && number.compareTo(min) < 0) {
            return Found.problem(texts.of("form.error.min", texts.startingSentence(field), min));
        }
        BigDecimal max = checks.max();
        if (max != null && number.compareTo(max) > 0) {
            return Found.problem(texts.of("form.error.max", texts.startingSentence(field), max));
        }
        return Found.value(number);
    }

    /** A number as people write it, with or without commas between thousands. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    private Found date(Field field, RawDate typed, Function<String, Optional<OtherDate>> other) {
        if (typed.isEmpty()) {
            return field.checks().required()
                    ? Found.problem(texts.of("form.error.enter", texts.inSentence(field)), "day", "month", "year")
                    : Found.value(null);
        }
        String start = texts.startingSentence(field);
        List<String> lacking = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (typed.day().isEmpty()) {
            lacking.add("day");
            names.add(texts.of("form.date.day.a"));
        }
        if (typed.month().isEmpty()) {
            lacking.add("month");
            names.add(texts.of("form.date.month.a"));
        }
        if (typed.year().isEmpty()) {
            lacking.add("year");
            names.add(texts.of("form.date.year.a"));
        }
        if (!lacking.isEmpty()) {
            return Found.problem(
                    texts.of("form.error.date.lacks", start, String.join(texts.of("form.and"), names)),
                    lacking.toArray(String[]::new));
        }
        Optional<Integer> day = typed.dayNumber();
        Optional<Integer> month = typed.monthNumber();
        Optional<Integer> year = typed.yearNumber();
        if (year.isEmpty() || year.get() < EARLIEST_YEAR || year.get() > LATEST_YEAR) {
            return Found.problem(texts.of("form.error.date.year", start), "year");
        }
        if (month.isEmpty() || month.get() < 1 || month.get() > 12) {
            return Found.problem(texts.of("form.error.date.month", start), "month");
        }
        YearMonth within = YearMonth.of(year.get(), month.get());
        if (day.isEmpty() || day.get() < 1 || day.get() > 31) {
            return Found.problem(texts.of("form.error.date.day", start), "day");
        }
        if (day.get() > within.lengthOfMonth()) {
            return Found.problem(
                    texts.of(
                            "form.error.date.length",
                            start,
                            within.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK)),
                            String.valueOf(within.lengthOfMonth())),
                    "day");
        }
        LocalDate date = within.atDay(day.get());
        for (Field.DateRule rule : field.checks().dates()) {
            Optional<String> broken = broken(rule, start, date, other);
            if (broken.isPresent()) {
                return Found.problem(broken.get(), "day", "month", "year");
            }
        }
        return Found.value(date);
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

    private Found time(Field field, String text) {
        if (text.isEmpty()) {
            return missing(field, "form.error.enter");
        }
        return timeOfDay(field, text);
    }

    private Found timeOfDay(Field field, String text) {
        Optional<LocalTime> time = time(text);
        if (time.isEmpty()) {
            return Found.problem(texts.of(
                    field.times().hours24() ? "form.error.time24" : "form.error.time", texts.startingSentence(field)));
        }
        int interval = field.times().interval();
        // An hour that the steps do not divide begins again with each hour, as the list of an editor would show it.
        return time.get().getMinute() % interval == 0
                ? Found.value(time.get())
                : Found.problem(texts.of("form.error.interval", texts.startingSentence(field), interval));
    }

    /** A time in words: 2:30pm. */
    private Found moment(Field field, RawInput typed, Function<String, Optional<OtherDate>> other) {
        RawDate day = typed.date(field.key());
        String time = typed.timeOf(field.key());
        if (day.isEmpty() && time.isEmpty()) {
            return field.checks().required()
                    ? Found.problem(
                            texts.of("form.error.enter", texts.inSentence(field)), "day", "month", "year", "time")
                    : Found.value(null);
        }
        if (day.isEmpty()) {
            return Found.problem(
                    texts.of("form.error.date.lacks", texts.startingSentence(field), texts.of("form.date.a")),
                    "day",
                    "month",
                    "year");
        }
        Found date = date(field, day, other);
        if (date.problem() != null) {
            return date;
        }
        if (time.isEmpty()) {
            return Found.problem(
                    texts.of("form.error.date.lacks", texts.startingSentence(field), texts.of("form.date.time.a")),
                    "time");
        }
        Found found = timeOfDay(field, time);
        if (found.problem() != null) {
            return Found.problem(String.valueOf(found.problem()), "time");
        }
        return date.value() instanceof LocalDate on && found.value() instanceof LocalTime at
                ? Found.value(on.atTime(at))
                : Found.value(null);
    }

    private Found files(Field field, List<Files.Kept> files) {
        if (files.isEmpty()) {
            return missing(field, "form.error.file");
        }
        return files.size() > field.upload().most()
                ? Found.problem(texts.of(
                        "form.file.many",
                        texts.startingSentence(field),
                        field.upload().most()))
                : Found.value(files);
    }

    /** 2:30pm, 2.30 pm, 14:30, 2pm, midday and midnight. A bare "2" is not a time: nobody knows which. */
    public static Optional<LocalTime> time(String text) {
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

    private Found box(Field field, String text) {
        boolean ticked = text.equals("true");
        return !ticked && field.checks().required()
                ? Found.problem(texts.of("form.error.tick", field.label()))
                : Found.value(ticked);
    }

    private Found one(Field field, String value) {
        if (value.isEmpty()) {
            return missing(field, "form.error.select");
        }
        return options(field).stream().anyMatch(option -> option.value().equals(value))
                ? Found.value(value)
                : Found.problem(texts.of("form.error.gone", texts.inSentence(field)));
    }

    private Found several(Field field, List<String> values) {
        if (values.isEmpty()) {
            return missing(field, "form.error.select.several");
        }
        List<String> offered = options(field).stream().map(Choice::value).toList();
        return offered.containsAll(values)
                ? Found.value(offered.stream().filter(values::contains).toList())
                : Found.problem(texts.of("form.error.gone", texts.inSentence(field)));
    }

    private Found missing(Field field, String message) {
        return field.checks().required()
                ? Found.problem(texts.of(message, texts.inSentence(field)))
                : Found.value(null);
    }
}
