package org.alongside.form.answer;

import java.util.Map;
import java.util.function.Supplier;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;

/**
 * The questions that answers belong to, as the person saw them.
 *
 * @param questions by key; worked out when somebody needs them
 */
public record AskedQuestions(Form form, Supplier<Map<String, Question>> questions) {

    /**
     * One question.
     *
     * @param kind of question, as {@link Field.Kind} names it, or {@code ROWS}
     * @param parts for the questions in rows: by key, each row's answer in words
     */
    public record Question(String label, String kind, java.util.List<String> lines, Map<String, Question> parts) {}
}
