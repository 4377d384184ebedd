package org.alongside.form.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.form.definition.Field;
import org.alongside.text.ReadableText;

/** Validates a number: format, decimals, step and limits. */
final class NumberCheck {

    private static final Pattern NUMBER =
            Pattern.compile("-?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,10})?");

    private final FieldTexts texts;

    NumberCheck(FieldTexts texts) {
        this.texts = texts;
    }

    FieldResult check(Field field, String text) {
        if (ReadableText.isBlank(text)) {
            return FieldResult.unanswered(field, texts, "form.error.enter");
        }
        Field.Checks checks = field.checks();
        Optional<BigDecimal> read = parse(text.replaceFirst("^£ ?", ""));
        if (read.isEmpty()) {
            return FieldResult.problem(texts.of("form.error.number", texts.startingSentence(field)));
        }
        BigDecimal number = read.get();
        if (number.stripTrailingZeros().scale() > checks.decimals()) {
            return FieldResult.problem(
                    checks.decimals() == 0
                            ? texts.of("form.error.whole", texts.startingSentence(field))
                            : texts.of("form.error.decimals", texts.startingSentence(field), checks.decimals()));
        }
        BigDecimal step = checks.step();
        if (step != null && number.remainder(step).signum() != 0) {
            return FieldResult.problem(texts.of(
                    "form.error.step",
                    texts.startingSentence(field),
                    step,
                    step.multiply(BigDecimal.valueOf(2)),
                    step.multiply(BigDecimal.valueOf(3))));
        }
        BigDecimal min = checks.min();
        if (min != null && number.compareTo(min) < 0) {
            return FieldResult.problem(texts.of("form.error.min", texts.startingSentence(field), min));
        }
        BigDecimal max = checks.max();
        if (max != null && number.compareTo(max) > 0) {
            return FieldResult.problem(texts.of("form.error.max", texts.startingSentence(field), max));
        }
        return FieldResult.value(number);
    }

    /** Parses a number with or without thousands separators. */
    static Optional<BigDecimal> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }
}
