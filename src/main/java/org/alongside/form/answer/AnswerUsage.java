package org.alongside.form.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Part;
import org.jspecify.annotations.Nullable;

/** Tracks which answers of a form a use case has read; the rest is stored separately. */
final class AnswerUsage {

    private final Map<String, Object> values;
    private final Set<String> read;
    private final @Nullable AskedQuestions asked;

    AnswerUsage(Map<String, Object> values, Set<String> read, @Nullable AskedQuestions asked) {
        this.values = values;
        this.read = read;
        this.asked = asked;
    }

    /** Whether this question has an unread answer. */
    boolean isUnread(String key) {
        return values.containsKey(key) && !read.contains(key);
    }

    /** Whether any row has an unread answer to this question. */
    boolean isUnread(String rows, String key) {
        return rowsOf(rows).stream().anyMatch(row -> row.usage().isUnread(key));
    }

    /** Whether the form has questions that have not been read. */
    boolean hasUnread() {
        return !readQuestions().containsAll(answeredQuestions());
    }

    /** Keys of the answered questions; in rows, prefixed with the key of the list. */
    Set<String> answeredQuestions() {
        Set<String> questions = new HashSet<>();
        if (asked != null) {
            asked.form().parts().forEach(part -> {
                String key =
                        part instanceof Field field ? field.key() : part instanceof Part.Rows rows ? rows.key() : "";
                if (values.containsKey(key)) {
                    questions.add(key);
                    rowsOf(key)
                            .forEach(row -> row.values().keySet().forEach(inner -> questions.add(key + "." + inner)));
                }
            });
        }
        return questions;
    }

    /** Keys of the questions read, in the same form. */
    Set<String> readQuestions() {
        Set<String> questions = new HashSet<>(read);
        values.keySet().forEach(key -> rowsOf(key)
                .forEach(row -> row.read().forEach(inner -> questions.add(key + "." + inner))));
        return questions;
    }

    private List<FormSubmission> rowsOf(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(FormSubmission.class::isInstance)
                        .map(FormSubmission.class::cast)
                        .toList()
                : List.of();
    }

    /** The answer as a JSON value. */
    @Nullable
    Object json(String key) {
        return AnswerValue.json(values.get(key));
    }

    /** The answers to a question in all rows, null where a row has none. */
    List<@Nullable Object> jsonOfRows(String rows, String key) {
        List<@Nullable Object> plain = new ArrayList<>();
        rowsOf(rows).forEach(row -> plain.add(AnswerValue.json(row.values().get(key))));
        return plain;
    }
}
