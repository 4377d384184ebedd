package org.alongside.form.answer;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.engine.Feel;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.alongside.form.text.DateText;
import org.alongside.text.RawDate;
import org.jspecify.annotations.Nullable;

/** The initial input of a form: defaults and initial rows. */
final class InitialAnswers {

    private final Feel feel;
    private final Map<String, Object> given;

    /** @param given variables in addition to the answers */
    InitialAnswers(Feel feel, Map<String, Object> given) {
        this.feel = feel;
        this.given = given;
    }

    /** The input with defaults for questions without any. */
    RawInput fill(Form form, RawInput typed) {
        RawInput filled = fill(form.parts().toList(), typed);
        for (Part part : form.parts().toList()) {
            if (part instanceof Part.Rows rows && filled.raw(rows.key()).isEmpty()) {
                List<RawInput> fresh = new ArrayList<>();
                for (int i = 0; i < rows.least(); i++) {
                    fresh.add(freshRow(rows));
                }
                filled = filled.with(rows.key(), fresh);
            }
        }
        return filled;
    }

    private RawInput fill(List<Part> parts, RawInput start) {
        RawInput filled = start;
        for (Part part : parts) {
            if (part instanceof Field field
                    && !field.initial().isEmpty()
                    && start.raw(field.key()).isEmpty()) {
                filled = filled.with(field.key(), initial(field));
            }
        }
        return filled;
    }

    private @Nullable Object initial(Field field) {
        String text = field.initial().get(0);
        if (field.kind().picksSeveral() && !text.startsWith("=")) {
            return field.initial();
        }
        if (!text.startsWith("=")) {
            return switch (field.kind()) {
                case DATE -> RawDate.fromIso(text).parts();
                case DATETIME -> RawInput.moment(text);
                default -> text;
            };
        }
        Object value = TemplateText.value(text, given, feel);
        return switch (field.kind()) {
            case DATE -> value;
            case DATETIME -> value == null ? null : RawInput.moment(value.toString());
            case CHECKLIST, TAGLIST -> value;
            case NUMBER -> value instanceof Number ? TemplateText.words(value) : value;
            case TIME -> value instanceof LocalTime time ? DateText.of(time) : value;
            default -> value;
        };
    }

    /** A new row with its defaults. */
    RawInput freshRow(Part.Rows rows) {
        return fill(Form.flat(rows.parts()).toList(), RawInput.none());
    }
}
