package org.alongside.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.form.FieldCheck.Found;
import org.alongside.form.FieldCheck.OtherDate;
import org.jspecify.annotations.Nullable;

/** Checks pages of a form: problems by the names of the inputs, and the typed answers. Hidden parts are left out. */
final class Checking {

    private final Scene scene;
    private final FieldCheck fields;
    private final Texts texts;
    private final Map<String, Found> problems = new LinkedHashMap<>();
    private Answers answers = Answers.none();

    private Checking(Scene scene, FieldCheck fields, Texts texts) {
        this.scene = scene;
        this.fields = fields;
        this.texts = texts;
    }

    static Checking of(Scene scene, List<Page> pages, FieldCheck fields, Texts texts) {
        Checking checking = new Checking(scene, fields, texts);
        for (Page page : pages) {
            checking.answers = checking.parts(page.parts(), scene.typed(), "", checking.answers);
        }
        return checking;
    }

    /** In the order of the page. */
    Map<String, Found> problems() {
        return problems;
    }

    Answers answers() {
        return answers;
    }

    private Answers parts(List<Part> parts, Typed typed, String at, Answers start) {
        Answers found = start;
        for (Part part : Form.flat(parts).toList()) {
            if (!scene.shows(part, at)) {
                continue;
            }
            if (part instanceof Field plain) {
                Field field = scene.told(plain, at);
                if (field.standing() == Field.Standing.LEFT_OUT) {
                    continue;
                }
                Found one = fields.check(field, typed, others(parts, typed, at));
                if (one.problem() != null && field.standing() == Field.Standing.SHOWN) {
                    // Nobody could put it right on the page.
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
                found = found.with(worked.key(), plain(scene.worked(worked)));
            }
        }
        return found;
    }

    private Answers rows(Part.Rows rows, Typed typed, Answers start) {
        List<Typed> given = typed.rows(rows.key());
        Typed fresh = scene.freshRow(rows);
        List<Answers> kept = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!isUntouched(rows, given.get(i), fresh)) {
                kept.add(parts(rows.parts(), given.get(i), Scene.at(rows, i), Answers.none()));
            }
        }
        if (kept.isEmpty() && rows.required()) {
            problems.put(
                    rows.key(),
                    Found.problem(texts.of("form.error.rows", Texts.lower(scene.says(rows.rowName(), "")))));
        }
        if (given.size() > rows.most()) {
            problems.put(
                    rows.key(),
                    Found.problem(texts.of("form.error.rows.most", scene.says(rows.label(), ""), rows.most())));
        }
        return kept.isEmpty() ? start : start.with(rows.key(), kept);
    }

    /** A row that was offered and left as it was is not an answer. */
    static boolean isUntouched(Part.Rows rows, Typed row, Typed fresh) {
        return Form.flat(rows.parts())
                .filter(Field.class::isInstance)
                .map(part -> (Field) part)
                .allMatch(field -> same(field, row, fresh));
    }

    private static boolean same(Field field, Typed row, Typed fresh) {
        if (field.kind() == Field.Kind.CHECKBOX) {
            return row.text(field.key()).equals("true")
                    == fresh.text(field.key()).equals("true");
        }
        return row.text(field.key()).isEmpty() || row.text(field.key()).equals(fresh.text(field.key()));
    }

    /** Looks for a date in the row first, then in the form. */
    private Function<String, Optional<OtherDate>> others(List<Part> parts, Typed typed, String at) {
        return key ->
                date(parts, typed, at, key).or(() -> date(scene.form().parts().toList(), scene.typed(), "", key));
    }

    private Optional<OtherDate> date(List<Part> parts, Typed typed, String at, String key) {
        return Form.flat(parts)
                .filter(part -> part instanceof Field field && field.key().equals(key) && scene.shows(part, at))
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
