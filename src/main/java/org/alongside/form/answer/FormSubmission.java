package org.alongside.form.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alongside.form.definition.FormCheck;
import org.apache.commons.lang3.EnumUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers of a submitted form, validated and converted. Hidden and unanswered questions are absent.
 *
 * <p>Accessors without {@code maybe} throw {@link NoSuchElementException} when the question is unanswered, and {@link
 * IllegalStateException} for a wrong type: programming errors, because {@code required} has been validated.
 */
public final class FormSubmission {

    private static final Logger LOG = LoggerFactory.getLogger(FormSubmission.class);

    private final Map<String, Object> values;
    private final @Nullable AskedQuestions asked;
    // Keys of the questions read; shared by copies.
    private final Set<String> read;

    private FormSubmission(Map<String, Object> values, @Nullable AskedQuestions asked, Set<String> read) {
        this.values = values;
        this.asked = asked;
        this.read = read;
    }

    public static FormSubmission none() {
        return new FormSubmission(Map.of(), null, ConcurrentHashMap.newKeySet());
    }

    /** A copy with the questions of the form. */
    public FormSubmission to(AskedQuestions questions) {
        return new FormSubmission(values, questions, read);
    }

    /**
     * A copy with a further answer.
     *
     * @param value text, {@link BigDecimal} or another number, {@link Boolean}, {@link LocalDate}, {@link LocalTime},
     * an enum constant (stored by name), a list of text or of enum constants, a list of {@code FormSubmission}
     * (rows); null for none
     */
    public FormSubmission with(String key, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        if (value == null) {
            more.remove(key);
        } else {
            more.put(key, AnswerValue.plain(value));
        }
        return new FormSubmission(more, asked, read);
    }

    public boolean has(String key) {
        read.add(key);
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

    /** Whether a box was ticked; false when hidden. */
    public boolean flag(String key) {
        return optional(key, Boolean.class).orElse(false);
    }

    /** @throws ArithmeticException when the number is not an integer */
    public int number(String key) {
        return required(key, BigDecimal.class).intValueExact();
    }

    public Optional<Integer> maybeNumber(String key) {
        return optional(key, BigDecimal.class).map(BigDecimal::intValueExact);
    }

    /** A decimal number, for example pounds. */
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

    /** Date and time in London. */
    public LocalDateTime moment(String key) {
        return required(key, LocalDateTime.class);
    }

    public Optional<LocalDateTime> maybeMoment(String key) {
        return optional(key, LocalDateTime.class);
    }

    /** The uploaded files in order; empty when there are none. */
    public List<Files.Kept> files(String key) {
        List<Files.Kept> files = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            files.add((Files.Kept) each);
        }
        return List.copyOf(files);
    }

    /** All files of the form, including those in rows. */
    public List<Files.Kept> files() {
        return values.values().stream().flatMap(FormSubmission::filesIn).toList();
    }

    private static Stream<Files.Kept> filesIn(Object value) {
        if (value instanceof Files.Kept file) {
            return Stream.of(file);
        }
        if (value instanceof FormSubmission row) {
            return row.files().stream();
        }
        return value instanceof Collection<?> several
                ? several.stream().flatMap(FormSubmission::filesIn)
                : Stream.empty();
    }

    /** Reads a mandatory tick box, which has no other value to store. */
    public void ticked(String key) {
        read.add(key);
    }

    /**
     * The selected id.
     *
     * @throws ValidationRejected when the form offers an option that is not an id
     */
    public UUID id(String key) {
        return id(key, text(key));
    }

    /** @throws ValidationRejected when the form offers an option that is not an id */
    public Optional<UUID> maybeId(String key) {
        return maybe(key).map(text -> id(key, text));
    }

    /**
     * The selected ids.
     *
     * @throws ValidationRejected when the form offers an option that is not an id
     */
    public Set<UUID> ids(String key) {
        Set<UUID> ids = new LinkedHashSet<>();
        list(key).forEach(text -> ids.add(id(key, text)));
        return ids;
    }

    /** The selected options in the form's order; empty when there are none. */
    public List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            texts.add((String) each);
        }
        return List.copyOf(texts);
    }

    /** The rows of a dynamic list; empty when there are none. */
    public List<FormSubmission> rows(String key) {
        List<FormSubmission> rows = new ArrayList<>();
        for (Object each : optional(key, List.class).orElse(List.of())) {
            rows.add((FormSubmission) each);
        }
        return List.copyOf(rows);
    }

    /** @throws ValidationRejected when the form offers an option that the enum does not have */
    public <E extends Enum<E>> E oneOf(String key, Class<E> options) {
        return constant(key, options, text(key));
    }

    /** @throws ValidationRejected when the form offers an option that the enum does not have */
    public <E extends Enum<E>> Optional<E> maybeOneOf(String key, Class<E> options) {
        return maybe(key).map(name -> constant(key, options, name));
    }

    /** @throws ValidationRejected when the form offers an option that the enum does not have */
    public <E extends Enum<E>> Set<E> severalOf(String key, Class<E> options) {
        Set<E> chosen = EnumSet.noneOf(options);
        list(key).forEach(name -> chosen.add(constant(key, options, name)));
        return chosen;
    }

    /**
     * The selected option, where the code knows the options by name without an enum.
     *
     * @throws ValidationRejected when the form offers another one
     */
    public String option(String key, String... options) {
        String picked = text(key);
        if (!List.of(options).contains(picked)) {
            throw unknown(key, picked);
        }
        return picked;
    }

    private static <E extends Enum<E>> E constant(String key, Class<E> options, String name) {
        E constant = EnumUtils.getEnum(options, name);
        if (constant == null) {
            throw unknown(key, name);
        }
        return constant;
    }

    private static UUID id(String key, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknown(key, text);
        }
    }

    /** {@link FormCheck} finds these at deployment; the rest is reported at the question. */
    private static ValidationRejected unknown(String key, String option) {
        LOG.error("A form offers the option {} for {}, which the application does not know", option, key);
        return ValidationRejected.at(key, "form.error.option");
    }

    /** The questions of these answers; empty without a form. */
    Optional<AskedQuestions> asked() {
        return Optional.ofNullable(asked);
    }

    /** Which answers have been read since the submission. */
    AnswerUsage usage() {
        return new AnswerUsage(values, read, asked);
    }

    Map<String, Object> values() {
        return values;
    }

    Set<String> read() {
        return read;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormSubmission answers && answers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        // Answers must not appear in logs.
        return "Answers" + values.keySet();
    }

    private <T> T required(String key, Class<T> type) {
        return optional(key, type).orElseThrow(() -> new NoSuchElementException("No answer to " + key));
    }

    private <T> Optional<T> optional(String key, Class<T> type) {
        read.add(key);
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException("The answer to " + key + " is not " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }
}
