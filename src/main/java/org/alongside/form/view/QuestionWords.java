package org.alongside.form.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.form.answer.AskedQuestions;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;

/** Visible questions with their answers in words, for storage with additional answers. */
final class QuestionWords {

    private final FormState state;
    private final FieldTexts texts;
    private final AnswerWords words;
    private final CheckRows checkRows;

    QuestionWords(FormState state, FieldTexts texts, AnswerWords words, CheckRows checkRows) {
        this.state = state;
        this.texts = texts;
        this.words = words;
        this.checkRows = checkRows;
    }

    /** All visible questions with their answers in words; for rows, each of their questions as well. */
    Map<String, AskedQuestions.Question> byKey() {
        Map<String, AskedQuestions.Question> asked = new LinkedHashMap<>();
        for (Page page : state.pages()) {
            for (Part part : Form.flat(page.parts()).toList()) {
                if (!state.shows(part, "")) {
                    continue;
                }
                if (part instanceof Field plain) {
                    Field field = state.resolve(plain, "");
                    asked.put(field.key(), question(field, words.lines(field, state.typed())));
                } else if (part instanceof Part.Rows rows) {
                    asked.put(
                            rows.key(),
                            new AskedQuestions.Question(
                                    state.text(rows.label(), ""), "ROWS", checkRows.lines(rows), inRows(rows)));
                }
            }
        }
        return asked;
    }

    private Map<String, AskedQuestions.Question> inRows(Part.Rows rows) {
        Map<String, AskedQuestions.Question> asked = new LinkedHashMap<>();
        List<RawInput> given = state.typed().rows(rows.key());
        for (Part inner : Form.flat(rows.parts()).toList()) {
            if (!(inner instanceof Field plain)) {
                continue;
            }
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                Field field = state.resolve(plain, FormState.at(rows, i));
                List<String> answer = words.lines(field, given.get(i));
                if (state.shows(inner, FormState.at(rows, i)) && !answer.isEmpty()) {
                    String row = texts.of("form.row", state.text(rows.rowName(), ""), String.valueOf(i + 1));
                    lines.add(row + ": " + String.join(" ", answer));
                }
            }
            asked.put(plain.key(), question(state.resolve(plain, FormState.at(rows, 0)), lines));
        }
        return asked;
    }

    private static AskedQuestions.Question question(Field field, List<String> lines) {
        return new AskedQuestions.Question(field.label(), field.kind().name(), lines, Map.of());
    }
}
