package org.alongside.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.view.FormView.DateView;
import org.alongside.form.view.FormView.FieldView;
import org.alongside.form.view.FormView.OptionView;
import org.alongside.text.RawDate;

/** Builds the views of single questions. */
final class FieldViews {

    private final Choices choices;
    private final FieldTexts texts;
    private final AnswerWords words;
    private final Map<String, FieldResult> problems;
    private final InputNames names;

    FieldViews(Choices choices, FieldTexts texts, Map<String, FieldResult> problems, InputNames names) {
        this.choices = choices;
        this.texts = texts;
        this.words = new AnswerWords(choices, texts);
        this.problems = problems;
        this.names = names;
    }

    /** @param name of the input, including a row's name prefix */
    FieldView field(Field field, RawInput typed, String name) {
        names.add(name);
        FieldResult problem = problems.get(name);
        String limit = limit(field);
        List<String> described = new ArrayList<>();
        if (!field.hint().isEmpty()) {
            described.add(name + "-hint");
        }
        if (problem != null) {
            described.add(name + "-error");
        }
        if (!limit.isEmpty()) {
            described.add(name + "-info");
        }
        boolean dated = !field.boxes().isEmpty();
        RawDate date = dated ? typed.date(field.key()) : new RawDate("", "", "");
        boolean plain = !dated && field.kind() != Field.Kind.FILE;
        return new FieldView(
                field,
                name,
                limit,
                plain ? typed.text(field.key()) : "",
                new DateView(date.day(), date.month(), date.year()),
                options(field, typed, name),
                FormViewBuilder.error(problems, name),
                described.isEmpty() ? null : String.join(" ", described),
                problem == null ? List.of() : problem.wrong(),
                names.isFocused(name),
                names.isFresh(name),
                typed.timeOf(field.key()),
                typed.files(field.key()).stream()
                        .map(file ->
                                new FormView.FileView(file.id().toString(), file.name(), words.fileSize(file.size())))
                        .toList(),
                field.standing() == Field.Standing.ASKED ? List.of() : words.lines(field, typed),
                plain
                        && !typed.text(field.sureKey()).isEmpty()
                        && typed.text(field.sureKey()).equals(typed.text(field.key())));
    }

    /** States limits in advance. */
    private String limit(Field field) {
        if (field.kind() == Field.Kind.TIME || field.kind() == Field.Kind.DATETIME) {
            String form = field.times().hours24() ? texts.of("form.time.24") : "";
            String steps = field.times().interval() > 1
                    ? texts.of("form.time.interval", field.times().interval())
                    : "";
            return (form + " " + steps).strip();
        }
        if (field.kind() == Field.Kind.FILE) {
            String kinds = field.upload().accepts().isEmpty()
                    ? ""
                    : texts.of(
                            "form.file.kinds", String.join(", ", field.upload().accepts()));
            String size = field.upload().most() > 1
                    ? texts.of(
                            "form.file.limit.several",
                            field.upload().most(),
                            field.upload().megabytes())
                    : texts.of("form.file.limit", field.upload().megabytes());
            return (size + " " + kinds).strip();
        }
        if (field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.LONG_TEXT) {
            return "";
        }
        return field.checks().minLength() > 0
                ? texts.of(
                        "form.limit.between",
                        field.checks().minLength(),
                        field.checks().maxLength())
                : texts.of("form.limit", field.checks().maxLength());
    }

    private List<OptionView> options(Field field, RawInput typed, String name) {
        if (!field.kind().picks()) {
            return List.of();
        }
        List<String> chosen = typed.list(field.key());
        List<OptionView> views = new ArrayList<>();
        for (Choice option : choices.optionsOf(field)) {
            views.add(new OptionView(
                    views.isEmpty() ? name : name + "-" + (views.size() + 1),
                    option.value(),
                    option.label(),
                    option.hint(),
                    chosen.contains(option.value())));
        }
        return views;
    }
}
