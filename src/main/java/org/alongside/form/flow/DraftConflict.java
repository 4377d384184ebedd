package org.alongside.form.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.form.view.FormView.CheckRow;
import org.jspecify.annotations.Nullable;

/**
 * A form whose draft was changed in another tab or on another device since the page was drawn: both are shown beside each
 * other.
 *
 * @param changed when the other answers were saved; null when the draft is gone
 * @param other the number of the save that is shown, 0 when the draft is gone
 * @param differences the answers that differ; none when the page's own are no longer known
 */
public record DraftConflict(@Nullable Instant changed, long other, List<Difference> differences) {

    /** One question answered differently; an answer has no lines when the question was not answered. */
    public record Difference(String label, List<String> here, List<String> there) {}

    static List<Difference> differences(List<CheckRow> here, List<CheckRow> there) {
        Map<String, CheckRow> mine = byQuestion(here);
        Map<String, CheckRow> theirs = byQuestion(there);
        Set<String> questions = new LinkedHashSet<>(mine.keySet());
        questions.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String question : questions) {
            CheckRow one = mine.get(question);
            CheckRow other = theirs.get(question);
            List<String> lines = one == null ? List.of() : one.lines();
            List<String> others = other == null ? List.of() : other.lines();
            if (!lines.equals(others)) {
                String label = one != null ? one.label() : other == null ? "" : other.label();
                differences.add(new Difference(label, lines, others));
            }
        }
        return differences;
    }

    private static Map<String, CheckRow> byQuestion(List<CheckRow> rows) {
        Map<String, CheckRow> byQuestion = new LinkedHashMap<>();
        // What the form has no place for has no input that one could be led to.
        rows.forEach(row -> byQuestion.put(row.target().isEmpty() ? row.label() : row.target(), row));
        return byQuestion;
    }
}
