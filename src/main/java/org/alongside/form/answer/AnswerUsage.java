package org.alongside.form.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Part;
import org.jspecify.annotations.Nullable;

/** Which of a form's answers a use case has asked for: what it left is kept apart. */
final class AnswerUsage {

    private final Map<String, Object> values;
    private final Set<String> read;
    private final @Nullable AskedQuestions asked;

    AnswerUsage(Map<String, Object> values, Set<String> read, @Nullable AskedQuestions asked) {
        this.values = values;
        this.read = read;
        this.asked = asked;
    }

    /** Whether there is an answer to this question that nobody has asked for. */
    boolean isUnread(String key) {
        return values.containsKey(key) && !read.contains(key);
    }

    /** Whether some row has an answer to this question that nobody has asked for. */
    boolean isUnread(String rows, String key) {
        return rowsOf(rows).stream().anyMatch(row -> row.usage().isUnread(key));
    }

    /** Whether the form asked something that nobody has asked for since. */
    boolean hasUnread() {
        return !readQuestions().containsAll(answeredQuestions());
    }

    /** The questions that were answered, those in rows with the key of their list before them. */
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

    /** The questions that somebody has asked for, named in the same way. */
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

    /** The answer as it would stand in JSON. */
    @Nullable
    Object json(String key) {
        return AnswerValue.json(values.get(key));
    }

    /** The answers to one question in all rows, null where a row has none. */
    List<@Nullable Object> jsonOfRows(String rows, String key) {
        List<@Nullable Object> plain = new ArrayList<>();
        rowsOf(rows).forEach(row -> plain.add(AnswerValue.json(row.values().get(key))));
        return plain;
    }
}
