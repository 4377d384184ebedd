package org.alongside.form.answer;

import java.util.List;
import org.alongside.form.definition.Field;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking one answer.
 *
 * @param value the typed answer, null when there is none
 * @param problem what to do, null when all is well
 * @param wrong which of the three boxes of a date are wrong
 */
public record FieldResult(@Nullable Object value, @Nullable String problem, List<String> wrong) {

    static FieldResult value(@Nullable Object value) {
        return new FieldResult(value, null, List.of());
    }

    public static FieldResult problem(String problem, String... wrong) {
        return new FieldResult(null, problem, List.of(wrong));
    }

    /** Nothing was answered, which is a problem only when the question is required. */
    static FieldResult unanswered(Field field, FieldTexts texts, String message) {
        return field.checks().required()
                ? problem(
                        texts.of(message, texts.inSentence(field)),
                        field.boxes().toArray(String[]::new))
                : value(null);
    }
}
