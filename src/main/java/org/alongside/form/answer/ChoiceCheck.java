package org.alongside.form.answer;

import java.util.List;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;

/** Validates selected options against those offered. */
final class ChoiceCheck {

    private final FieldTexts texts;
    private final Choices choices;

    ChoiceCheck(FieldTexts texts, Choices choices) {
        this.texts = texts;
        this.choices = choices;
    }

    FieldResult box(Field field, String text) {
        boolean ticked = text.equals("true");
        return !ticked && field.checks().required()
                ? FieldResult.problem(texts.of("form.error.tick", field.label()))
                : FieldResult.value(ticked);
    }

    FieldResult one(Field field, String value) {
        if (value.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.select");
        }
        return choices.optionsOf(field).stream()
                        .anyMatch(option -> option.value().equals(value))
                ? FieldResult.value(value)
                : FieldResult.problem(texts.of("form.error.gone", texts.inSentence(field)));
    }

    FieldResult several(Field field, List<String> values) {
        if (values.isEmpty()) {
            return FieldResult.unanswered(field, texts, "form.error.select.several");
        }
        List<String> offered =
                choices.optionsOf(field).stream().map(Choice::value).toList();
        return offered.containsAll(values)
                ? FieldResult.value(offered.stream().filter(values::contains).toList())
                : FieldResult.problem(texts.of("form.error.gone", texts.inSentence(field)));
    }
}
