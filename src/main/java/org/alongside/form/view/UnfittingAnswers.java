package org.alongside.form.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.FormReader;
import org.alongside.form.definition.Part;
import org.alongside.form.view.FormView.Unfitting;

/** Input in a draft that no longer fits the form, shown so that people can copy it. */
final class UnfittingAnswers {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final FormState state;
    private final Choices choices;
    private final FieldTexts texts;

    UnfittingAnswers(FormState state, Choices choices, FieldTexts texts) {
        this.state = state;
        this.choices = choices;
        this.texts = texts;
    }

    List<Unfitting> all() {
        List<Unfitting> left = new ArrayList<>();
        collect(state.form().parts().toList(), state.typed(), "", "", left);
        return left;
    }

    private void collect(List<Part> parts, RawInput typed, String at, String before, List<Unfitting> left) {
        Set<String> known = new HashSet<>();
        for (Part part : parts) {
            if (part instanceof Field plain) {
                known.add(plain.key());
                known.add(plain.sureKey());
                Field field = state.resolve(plain, at);
                unshown(field, typed).ifPresent(text -> left.add(new Unfitting(before + field.label(), text)));
            } else if (part instanceof Part.Rows rows) {
                known.add(rows.key());
                List<RawInput> given = typed.rows(rows.key());
                if (given.isEmpty() && !typed.text(rows.key()).isBlank()) {
                    left.add(new Unfitting(state.text(rows.label(), ""), typed.text(rows.key())));
                }
                for (int i = 0; i < given.size(); i++) {
                    String row = texts.of("form.row", state.text(rows.rowName(), ""), String.valueOf(i + 1));
                    collect(Form.flat(rows.parts()).toList(), given.get(i), FormState.at(rows, i), row + ": ", left);
                }
            } else if (part instanceof Part.WorkedOut worked) {
                known.add(worked.key());
            }
        }
        for (String key : new TreeSet<>(typed.keys())) {
            String text = text(typed, key);
            if (!known.contains(key) && !text.isBlank()) {
                left.add(new Unfitting(before + FormReader.words(key), text));
            }
        }
    }

    /** Input that is not shown because the question's type or options have changed. */
    private Optional<String> unshown(Field field, RawInput typed) {
        String text = text(typed, field.key());
        if (text.isBlank()) {
            return Optional.empty();
        }
        boolean rows = !typed.rows(field.key()).isEmpty();
        return switch (field.kind()) {
            case RADIO, SELECT, CHECKLIST, TAGLIST -> noLongerOffered(field, typed);
            case FILE -> typed.files(field.key()).isEmpty() ? Optional.of(text) : Optional.empty();
            case CHECKBOX -> text.equals("true") || text.equals("false") ? Optional.empty() : Optional.of(text);
            case DATE -> rows || !typed.timeOf(field.key()).isEmpty() ? Optional.of(text) : Optional.empty();
            default -> rows ? Optional.of(text) : Optional.empty();
        };
    }

    private static String text(RawInput typed, String key) {
        List<RawInput> rows = typed.rows(key);
        if (rows.isEmpty()) {
            return typed.text(key);
        }
        List<String> texts = new ArrayList<>();
        for (RawInput row : rows) {
            if (row.keys().contains("id") && row.keys().contains("size")) {
                texts.add(row.text("name"));
                continue;
            }
            texts.add(String.join(
                    ", ", row.keys().stream().sorted().map(row::text).toList()));
        }
        return String.join("; ", texts);
    }

    private Optional<String> noLongerOffered(Field field, RawInput typed) {
        List<String> offered =
                choices.optionsOf(field).stream().map(Choice::value).toList();
        List<String> gone = typed.list(field.key()).stream()
                .filter(value -> !offered.contains(value))
                // Run-time options may have values such as ids, which mean nothing to readers.
                .map(value -> ID.matcher(value).matches() ? texts.of("form.unfitting.choice") : FormReader.words(value))
                .toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", gone));
    }
}
