package org.alongside.form.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.jspecify.annotations.Nullable;

/** Validates pages of a form: errors by input name, and the converted answers. Hidden parts are left out. */
public final class FormValidator {

    private final FormState state;
    private final FieldCheck fields;
    private final FieldTexts texts;
    private final Map<String, FieldResult> problems = new LinkedHashMap<>();
    private FormSubmission answers = FormSubmission.none();

    private FormValidator(FormState state, FieldCheck fields, FieldTexts texts) {
        this.state = state;
        this.fields = fields;
        this.texts = texts;
    }

    public static FormValidator of(FormState state, List<Page> pages, FieldCheck fields, FieldTexts texts) {
        FormValidator checking = new FormValidator(state, fields, texts);
        for (Page page : pages) {
            checking.answers = checking.parts(page.parts(), state.typed(), "", checking.answers);
        }
        return checking;
    }

    /** In page order. */
    public Map<String, FieldResult> problems() {
        return problems;
    }

    public FormSubmission answers() {
        return answers;
    }

    private FormSubmission parts(List<Part> parts, RawInput typed, String at, FormSubmission start) {
        FormSubmission found = start;
        for (Part part : Form.flat(parts).toList()) {
            if (!state.shows(part, at)) {
                continue;
            }
            if (part instanceof Field plain) {
                Field field = state.resolve(plain, at);
                if (field.standing() == Field.Standing.LEFT_OUT) {
                    continue;
                }
                FieldResult one = fields.check(field, typed, others(parts, typed, at));
                if (one.problem() != null && field.standing() == Field.Standing.SHOWN) {
                    // The error could not be corrected on the page.
                    continue;
                }
                if (one.problem() != null) {
                    problems.put(at + field.key(), one);
                } else {
                    found = found.with(field.key(), one.value());
                }
            } else if (part instanceof Part.Rows rows) {
                found = rows(rows, typed, found);
            } else if (part instanceof Part.WorkedOut worked) {
                found = found.with(worked.key(), plain(state.worked(worked)));
            }
        }
        return found;
    }

    private FormSubmission rows(Part.Rows rows, RawInput typed, FormSubmission start) {
        List<RawInput> given = typed.rows(rows.key());
        RawInput fresh = state.freshRow(rows);
        List<FormSubmission> kept = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!isUntouched(rows, given.get(i), fresh)) {
                kept.add(parts(rows.parts(), given.get(i), FormState.at(rows, i), FormSubmission.none()));
            }
        }
        if (kept.isEmpty() && rows.required()) {
            problems.put(
                    rows.key(),
                    FieldResult.problem(texts.of("form.error.rows", FieldTexts.lower(state.text(rows.rowName(), "")))));
        }
        if (given.size() > rows.most()) {
            problems.put(
                    rows.key(),
                    FieldResult.problem(texts.of("form.error.rows.most", state.text(rows.label(), ""), rows.most())));
        }
        return kept.isEmpty() ? start : start.with(rows.key(), kept);
    }

    /** Whether a row is unchanged from its defaults, and so not an answer. */
    public static boolean isUntouched(Part.Rows rows, RawInput row, RawInput fresh) {
        return Form.flat(rows.parts())
                .filter(Field.class::isInstance)
                .map(part -> (Field) part)
                .allMatch(field -> same(field, row, fresh));
    }

    private static boolean same(Field field, RawInput row, RawInput fresh) {
        if (field.kind() == Field.Kind.CHECKBOX) {
            return row.text(field.key()).equals("true")
                    == fresh.text(field.key()).equals("true");
        }
        return row.text(field.key()).isEmpty() || row.text(field.key()).equals(fresh.text(field.key()));
    }

    /** Looks for a date in the row, then in the form. */
    private Function<String, Optional<OtherDate>> others(List<Part> parts, RawInput typed, String at) {
        return key ->
                date(parts, typed, at, key).or(() -> date(state.form().parts().toList(), state.typed(), "", key));
    }

    private Optional<OtherDate> date(List<Part> parts, RawInput typed, String at, String key) {
        return Form.flat(parts)
                .filter(part -> part instanceof Field field && field.key().equals(key) && state.shows(part, at))
                .map(part -> new OtherDate((Field) part, typed.date(key).date()))
                .findFirst();
    }

    private static @Nullable Object plain(@Nullable Object worked) {
        if (worked instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        return worked;
    }
}
