package org.alongside.form.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.engine.Feel;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.FormReader;
import org.alongside.form.definition.TemplateText;
import org.jspecify.annotations.Nullable;

/** Evaluates the expressions of a question. */
final class FieldExpressions {

    private final Map<String, Object> values;
    private final Feel feel;

    /** @param values variables */
    FieldExpressions(Map<String, Object> values, Feel feel) {
        this.values = values;
        this.feel = feel;
    }

    Field resolve(Field field) {
        Map<String, String> formulas = field.formulas();
        Field.Checks checks = field.checks();
        BigDecimal min = number(formulas.get("min"));
        BigDecimal max = number(formulas.get("max"));
        BigDecimal minLength = number(formulas.get("minLength"));
        BigDecimal maxLength = number(formulas.get("maxLength"));
        String label = text(field.label());
        return new Field(
                field.id(),
                field.key(),
                field.kind(),
                label.isBlank() ? FormReader.words(field.key()) : label,
                text(field.hint()),
                field.hiddenWhen(),
                field.initial(),
                new Field.Checks(
                        checks.required() || holds(formulas.get("required")),
                        minLength == null ? checks.minLength() : minLength.intValue(),
                        maxLength == null ? checks.maxLength() : maxLength.intValue(),
                        min == null ? checks.min() : min,
                        max == null ? checks.max() : max,
                        checks.decimals(),
                        checks.step(),
                        checks.pattern(),
                        checks.like(),
                        checks.dates()),
                formulas.containsKey("values") ? options(formulas.get("values")) : field.options(),
                field.optionsFrom(),
                text(field.prefix()),
                text(field.suffix()),
                field.properties(),
                Map.of(),
                holds(formulas.get("readonly")) && field.standing() == Field.Standing.ASKED
                        ? Field.Standing.SHOWN
                        : field.standing(),
                field.times(),
                upload(field));
    }

    private String text(String template) {
        return TemplateText.of(template, values, feel);
    }

    private boolean holds(@Nullable String condition) {
        return TemplateText.holds(condition, values, feel);
    }

    private Field.Upload upload(Field field) {
        Field.Upload upload = field.upload();
        String accept = field.formulas().get("accept");
        String multiple = field.formulas().get("multiple");
        return new Field.Upload(
                accept == null
                        ? upload.accepts()
                        : Stream.of(TemplateText.words(TemplateText.value(accept, values, feel))
                                        .split(","))
                                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                                .filter(each -> !each.isEmpty())
                                .toList(),
                multiple == null || holds(multiple) ? upload.most() : 1,
                upload.megabytes());
    }

    private List<Choice> options(@Nullable String expression) {
        List<Choice> options = new ArrayList<>();
        if (expression != null && TemplateText.value(expression, values, feel) instanceof Iterable<?> several) {
            for (Object each : several) {
                Object value = each instanceof Map<?, ?> map ? map.get("value") : each;
                Object label = each instanceof Map<?, ?> map ? map.get("label") : each;
                if (value != null) {
                    options.add(
                            new Choice(TemplateText.words(value), TemplateText.words(label == null ? value : label)));
                }
            }
        }
        return options;
    }

    private @Nullable BigDecimal number(@Nullable String expression) {
        return expression != null && TemplateText.value(expression, values, feel) instanceof Number number
                ? new BigDecimal(number.toString())
                : null;
    }
}
