package org.alongside.form.answer;

import java.util.List;
import org.alongside.form.definition.Field;
import org.jspecify.annotations.Nullable;

/**
 * The result of validating an answer.
 *
 * @param value the converted answer, null when there is none
 * @param problem the error message, null when valid
 * @param wrong the invalid inputs of a date
 */
public record FieldResult(@Nullable Object value, @Nullable String problem, List<String> wrong) {

    static FieldResult value(@Nullable Object value) {
        return new FieldResult(value, null, List.of());
    }

    public static FieldResult problem(String problem, String... wrong) {
        return new FieldResult(null, problem, List.of(wrong));
    }

    /** No answer, which is an error only when the question is required. */
    static FieldResult unanswered(Field field, FieldTexts texts, String message) {
        String own = field.properties().getOrDefault("requiredError", "");
        return field.checks().required()
                ? problem(
                        own.isEmpty() ? texts.of(message, texts.inSentence(field)) : own,
                        field.boxes().toArray(String[]::new))
                : value(null);
    }
}
