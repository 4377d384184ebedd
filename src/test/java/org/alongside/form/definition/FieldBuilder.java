package org.alongside.form.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.form.definition.Field.Checks;
import org.alongside.form.definition.Field.DateRule;
import org.alongside.form.definition.Field.Kind;
import org.alongside.form.definition.Field.Like;
import org.jspecify.annotations.Nullable;

/** A question for tests: by default with only its key and label. */
public final class FieldBuilder {

    private final Kind kind;
    private final String key;
    private final String label;
    private final List<DateRule> dates = new ArrayList<>();
    private final List<Choice> options = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private boolean required;
    private int minLength;
    private int maxLength = ChecksReader.SHORT_TEXT;
    private @Nullable BigDecimal min;
    private @Nullable BigDecimal max;
    private int decimals;
    private @Nullable BigDecimal step;
    private @Nullable Pattern pattern;
    private Like like = Like.ANYTHING;
    private boolean hours24;
    private int interval = 1;
    private int files = 1;

    private FieldBuilder(Kind kind, String key, String label) {
        this.kind = kind;
        this.key = key;
        this.label = label;
    }

    public static FieldBuilder field(Kind kind, String key, String label) {
        return new FieldBuilder(kind, key, label);
    }

    public FieldBuilder required() {
        required = true;
        return this;
    }

    public FieldBuilder length(int least, int most) {
        minLength = least;
        maxLength = most;
        return this;
    }

    public FieldBuilder between(String least, String most) {
        min = new BigDecimal(least);
        max = new BigDecimal(most);
        return this;
    }

    public FieldBuilder decimals(int digits) {
        decimals = digits;
        return this;
    }

    public FieldBuilder step(String size) {
        step = new BigDecimal(size);
        return this;
    }

    public FieldBuilder matching(String regex) {
        pattern = Pattern.compile(regex);
        return this;
    }

    public FieldBuilder like(Like kindOfText) {
        like = kindOfText;
        return this;
    }

    public FieldBuilder rule(DateRule.Relation relation) {
        dates.add(new DateRule(relation, null));
        return this;
    }

    public FieldBuilder rule(DateRule.Relation relation, String other) {
        dates.add(new DateRule(relation, other));
        return this;
    }

    public FieldBuilder options(String... values) {
        List.of(values).forEach(value -> options.add(new Choice(value, value)));
        return this;
    }

    public FieldBuilder hours24() {
        hours24 = true;
        return this;
    }

    public FieldBuilder everyMinutes(int minutes) {
        interval = minutes;
        return this;
    }

    public FieldBuilder files(int most) {
        files = most;
        return this;
    }

    /** Sets the question's name inside sentences. */
    public FieldBuilder called(String words) {
        properties.put("called", words);
        return this;
    }

    public Field build() {
        return new Field(
                "Field_" + key,
                key,
                kind,
                label,
                "",
                null,
                List.of(),
                new Checks(required, minLength, maxLength, min, max, decimals, step, pattern, like, dates),
                options,
                null,
                "",
                "",
                properties,
                Map.of(),
                Field.Standing.ASKED,
                new Field.Times(hours24, interval, ""),
                new Field.Upload(List.of(), files, 10));
    }
}
