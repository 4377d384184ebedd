package org.alongside.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * An action for the history: a code with the message {@code act.<code>}, and facts for its {@code {0}}, {@code {1}} and
 * so on. Facts are numbers, dates, enum values, references and accounts; never names, email addresses, needs or free
 * text. Free text goes through {@link #because}, which stores it separately.
 */
public final class RecordedAct {

    private final @Nullable String reference;
    private final String code;
    private final List<Fact> facts;
    private final @Nullable String words;
    private final @Nullable String role;
    private final @Nullable UUID onBehalfOf;
    private final @Nullable String model;
    private final @Nullable Integer modelVersion;
    private final boolean withoutName;

    private RecordedAct(
            @Nullable String reference,
            String code,
            List<Fact> facts,
            @Nullable String words,
            @Nullable String role,
            @Nullable UUID onBehalfOf,
            @Nullable String model,
            @Nullable Integer modelVersion,
            boolean withoutName) {
        this.reference = reference;
        this.code = code;
        this.facts = List.copyOf(facts);
        this.words = words;
        this.role = role;
        this.onBehalfOf = onBehalfOf;
        this.model = model;
        this.modelVersion = modelVersion;
        this.withoutName = withoutName;
    }

    /** An action on a case. */
    public static RecordedAct on(String reference, String code) {
        return new RecordedAct(reference, code, List.of(), null, null, null, null, null, false);
    }

    /** An action outside cases, such as a change to an account. */
    public static RecordedAct apart(String code) {
        return new RecordedAct(null, code, List.of(), null, null, null, null, null, false);
    }

    /** Adds a plain fact: a reference, a version, a code. */
    public RecordedAct fact(String fact) {
        return with(new Fact(Fact.Kind.TEXT, fact));
    }

    /** Adds a number. */
    public RecordedAct fact(long figure) {
        return with(new Fact(Fact.Kind.TEXT, Long.toString(figure)));
    }

    /** Adds an enum value, formatted by the message {@code EnumSimpleName.VALUE}. */
    public RecordedAct fact(Enum<?> choice) {
        return with(new Fact(Fact.Kind.CHOICE, choice.getDeclaringClass().getSimpleName() + "." + choice.name()));
    }

    /** Adds a date, formatted as "3 December 2026". */
    public RecordedAct fact(LocalDate day) {
        return with(new Fact(Fact.Kind.DAY, day.toString()));
    }

    /** Adds an account, formatted as its name at the time of reading. */
    public RecordedAct fact(UUID account) {
        return with(new Fact(Fact.Kind.ACCOUNT, account.toString()));
    }

    /** Sets the reason in the actor's words. Ignores blank or null. */
    public RecordedAct because(@Nullable String reason) {
        return new RecordedAct(
                reference,
                code,
                facts,
                StringUtils.trimToNull(reason),
                role,
                onBehalfOf,
                model,
                modelVersion,
                withoutName);
    }

    /** Sets the role in which a person with several roles acted. */
    public RecordedAct as(Enum<?> inRole) {
        return new RecordedAct(
                reference, code, facts, words, inRole.name(), onBehalfOf, model, modelVersion, withoutName);
    }

    /** Sets the person represented, for example by a deputy. */
    public RecordedAct onBehalfOf(UUID account) {
        return new RecordedAct(reference, code, facts, words, role, account, model, modelVersion, withoutName);
    }

    /** Sets the model and version in which it happened. */
    public RecordedAct within(String processKey, int version) {
        return new RecordedAct(reference, code, facts, words, role, onBehalfOf, processKey, version, withoutName);
    }

    /**
     * Leaves out the actor and role, for actions with promised anonymity. The entry then cannot be traced to the
     * account.
     */
    public RecordedAct withoutName() {
        return new RecordedAct(reference, code, facts, words, null, null, model, modelVersion, true);
    }

    private RecordedAct with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new RecordedAct(reference, code, more, words, role, onBehalfOf, model, modelVersion, withoutName);
    }

    @Nullable
    String reference() {
        return reference;
    }

    String code() {
        return code;
    }

    List<Fact> facts() {
        return facts;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    String role() {
        return role;
    }

    @Nullable
    UUID onBehalfOf() {
        return onBehalfOf;
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    Integer modelVersion() {
        return modelVersion;
    }

    boolean isWithoutName() {
        return withoutName;
    }
}
