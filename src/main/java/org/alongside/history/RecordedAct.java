package org.alongside.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, as it goes into the record: a code whose text is the message {@code act.<code>}, and the
 * facts that fill its {@code {0}}, {@code {1}} and so on. Facts are figures, dates, enum values, references and accounts;
 * never names, e-mail addresses, needs or people's words. Words go through {@link #because}, which keeps them apart.
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

    /** An act on a case. */
    public static RecordedAct on(String reference, String code) {
        return new RecordedAct(reference, code, List.of(), null, null, null, null, null, false);
    }

    /** An act on no case, such as a change to an account. */
    public static RecordedAct apart(String code) {
        return new RecordedAct(null, code, List.of(), null, null, null, null, null, false);
    }

    /** Adds a plain fact: a reference, a version, a code. */
    public RecordedAct fact(String fact) {
        return with(new Fact(Fact.Kind.TEXT, fact));
    }

    /** Adds a figure. */
    public RecordedAct fact(long figure) {
        return with(new Fact(Fact.Kind.TEXT, Long.toString(figure)));
    }

    /** Adds a choice; it reads as the message {@code EnumSimpleName.VALUE}. */
    public RecordedAct fact(Enum<?> choice) {
        return with(new Fact(Fact.Kind.CHOICE, choice.getDeclaringClass().getSimpleName() + "." + choice.name()));
    }

    /** Adds a day; it reads as "3 December 2026". */
    public RecordedAct fact(LocalDate day) {
        return with(new Fact(Fact.Kind.DAY, day.toString()));
    }

    /** Adds an account by its key; it reads as the name that the account has when the record is read. */
    public RecordedAct fact(UUID account) {
        return with(new Fact(Fact.Kind.ACCOUNT, account.toString()));
    }

    /** Gives the reason in the words of whoever acted. Blank or missing words are left out. */
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

    /** Says in which role somebody with several acted. */
    public RecordedAct as(Enum<?> inRole) {
        return new RecordedAct(
                reference, code, facts, words, inRole.name(), onBehalfOf, model, modelVersion, withoutName);
    }

    /** Says for whom somebody acted, for example a deputy for an absent seat. */
    public RecordedAct onBehalfOf(UUID account) {
        return new RecordedAct(reference, code, facts, words, role, account, model, modelVersion, withoutName);
    }

    /** Says within which model, and which version of it, this happened. */
    public RecordedAct within(String processKey, int version) {
        return new RecordedAct(reference, code, facts, words, role, onBehalfOf, processKey, version, withoutName);
    }

    /**
     * Leaves out who acted, and in which role: for what a person was promised to be able to do without their name. The entry
     * then holds nothing that leads back to the account.
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
