package org.alongside.form.answer;

import java.util.Map;
import java.util.function.Supplier;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;

/**
 * Questions and answers as the person saw them.
 *
 * @param questions by key; computed on demand
 */
public record AskedQuestions(Form form, Supplier<Map<String, Question>> questions) {

    /**
     * A question.
     *
     * @param kind a {@link Field.Kind}, or {@code ROWS}
     * @param parts the questions in rows: by key, with each row's answer in words
     */
    public record Question(String label, String kind, java.util.List<String> lines, Map<String, Question> parts) {}
}
