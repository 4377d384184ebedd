package org.alongside.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.FormValidator;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Part;
import org.alongside.form.view.FormView.CheckRow;

/** The rows of "check your answers": questions and answers in words. */
final class CheckRows {

    private final FormState state;
    private final FieldTexts texts;
    private final AnswerWords words;

    CheckRows(FormState state, FieldTexts texts, AnswerWords words) {
        this.state = state;
        this.texts = texts;
        this.words = words;
    }

    /** The row of a question or dynamic list; empty for static parts. */
    Optional<CheckRow> row(Part part) {
        if (part instanceof Field plain) {
            Field field = state.resolve(plain, "");
            return Optional.of(new CheckRow(
                    field.boxes().isEmpty() ? field.key() : field.key() + "-day",
                    field.label(),
                    words.lines(field, state.typed()),
                    field.standing() == Field.Standing.ASKED,
                    field.isMeasured() ? state.typed().text(field.key()) : ""));
        }
        return part instanceof Part.Rows rows
                ? Optional.of(new CheckRow(rows.key(), state.text(rows.label(), ""), lines(rows), true, measured(rows)))
                : Optional.empty();
    }

    /** One line for each completed row. */
    List<String> lines(Part.Rows rows) {
        List<String> lines = new ArrayList<>();
        List<RawInput> given = state.typed().rows(rows.key());
        RawInput fresh = state.freshRow(rows);
        for (int i = 0; i < given.size(); i++) {
            if (!FormValidator.isUntouched(rows, given.get(i), fresh)) {
                lines.add(line(rows, i, given.get(i)));
            }
        }
        return lines;
    }

    private String measured(Part.Rows rows) {
        List<String> keys = Form.flat(rows.parts())
                .filter(part -> part instanceof Field field && field.isMeasured())
                .map(part -> ((Field) part).key())
                .toList();
        return state.typed().rows(rows.key()).stream()
                .flatMap(row -> keys.stream().map(row::text))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String line(Part.Rows rows, int index, RawInput typed) {
        String at = FormState.at(rows, index);
        List<String> answers = new ArrayList<>();
        for (Part inner : Form.flat(rows.parts()).toList()) {
            if (inner instanceof Field plain && state.shows(inner, at)) {
                Field field = state.resolve(plain, at);
                List<String> answer = words.lines(field, typed);
                if (!answer.isEmpty()) {
                    answers.add(texts.of("form.row.answer", field.label(), String.join(" ", answer)));
                }
            }
        }
        return String.join("; ", answers);
    }
}
