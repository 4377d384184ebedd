package org.alongside.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a finished form says: every value checked against the form and of the right type. Questions that were hidden or
 * left empty are absent.
 *
 * <p>The accessors without {@code maybe} throw {@link NoSuchElementException} when the question was not answered and
 * {@link IllegalStateException} when the answer is of another type: both are mistakes in the program, not the person's,
 * because a form's own {@code required} has been checked before.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    public static Answers none() {
        return NONE;
    }

    /**
     * A copy with one more answer.
     *
     * @param value text, {@link BigDecimal} or another number, {@link Boolean}, {@link LocalDate}, {@link LocalTime}, an
     *     enum constant (kept by its name), a list of text or of enum constants, a list of {@code Answers} (rows); null
     *     for none
     */
    public Answers with(String key, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        if (value == null) {
            more.remove(key);
        } else {
            more.put(key, plain(value));
        }
        return new Answers(more);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    public String text(String key) {
        return required(key, String.class);
    }

    public Optional<String> maybe(String key) {
        return optional(key, String.class);
    }

    /** Whether a box was ticked; no when it was hidden. */
    public boolean flag(String key) {
        return optional(key, Boolean.class).orElse(false);
    }

    /** @throws ArithmeticException when the number is not whole */
    public int number(String key) {
        return required(key, BigDecimal.class).intValueExact();
    }

    public Optional<Integer> maybeNumber(String key) {
        return optional(key, BigDecimal.class).map(BigDecimal::intValueExact);
    }

    /** A number with decimals, for example pounds. */
    public BigDecimal amount(String key) {
        return required(key, BigDecimal.class);
    }

    public Optional<BigDecimal> maybeAmount(String key) {
        return optional(key, BigDecimal.class);
    }

    public LocalDate date(String key) {
        return required(key, LocalDate.class);
    }

    public Optional<LocalDate> maybeDate(String key) {
        return optional(key, LocalDate.class);
    }

    public LocalTime time(String key) {
        return required(key, LocalTime.class);
    }

    public Optional<LocalTime> maybeTime(String key) {
        return optional(key, LocalTime.class);
    }

    /** A day and a time of day, in London. */
    public LocalDateTime moment(String key) {
        return required(key, LocalDateTime.class);
    }

    public Optional<LocalDateTime> maybeMoment(String key) {
        return optional(key, LocalDateTime.class);
    }

    /** The files that were given, in their order; empty when there are none. */
    public List<Files.Kept> files(String key) {
        List<Files.Kept> files = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            files.add((Files.Kept) each);
        }
        return List.copyOf(files);
    }

    /** Every file of the form, those in rows as well. */
    public List<Files.Kept> files() {
        return values.values().stream().flatMap(Answers::filesIn).toList();
    }

    private static Stream<Files.Kept> filesIn(Object value) {
        if (value instanceof Files.Kept file) {
            return Stream.of(file);
        }
        if (value instanceof Answers row) {
            return row.files().stream();
        }
        return value instanceof Collection<?> several ? several.stream().flatMap(Answers::filesIn) : Stream.empty();
    }

    /** Everything ticked, in the order of the options; empty when nothing was. */
    public List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            texts.add((String) each);
        }
        return List.copyOf(texts);
    }

    /** The rows of a list that grows; empty when there are none. */
    public List<Answers> rows(String key) {
        List<Answers> rows = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            rows.add((Answers) each);
        }
        return List.copyOf(rows);
    }

    /** @throws IllegalArgumentException when the form offers an option that the enum does not have */
    public <E extends Enum<E>> E oneOf(String key, Class<E> options) {
        return Enum.valueOf(options, text(key));
    }

    public <E extends Enum<E>> Optional<E> maybeOneOf(String key, Class<E> options) {
        return maybe(key).map(name -> Enum.valueOf(options, name));
    }

    public <E extends Enum<E>> Set<E> severalOf(String key, Class<E> options) {
        Set<E> chosen = EnumSet.noneOf(options);
        list(key).forEach(name -> chosen.add(Enum.valueOf(options, name)));
        return chosen;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && answers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        // People's words do not belong in logs.
        return "Answers" + values.keySet();
    }

    private <T> T required(String key, Class<T> type) {
        return optional(key, type).orElseThrow(() -> new NoSuchElementException("No answer to " + key));
    }

    private <T> Optional<T> optional(String key, Class<T> type) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("The answer to " + key + " is not " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Iterable<?> several) {
            List<Object> plain = new ArrayList<>();
            several.forEach(each -> plain.add(plain(each)));
            return List.copyOf(plain);
        }
        return value;
    }
}
