package org.alongside.form.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.engine.Feel;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * The consequences of the answers so far: hidden pages and parts, and the variables of expressions. A hidden question
 * has no value in conditions; visibility is recomputed until it is stable.
 */
final class FormEvaluation {

    /** Limit for chains of conditions, which ends cycles. */
    private static final int ROUNDS = 10;

    private final Form form;
    private final RawInput typed;
    private final Feel feel;
    private final Map<String, Object> given;
    private Set<String> hidden = Set.of();
    private Map<String, Object> known = Map.of();
    private final Map<String, Map<String, Object>> inRows = new HashMap<>();

    private FormEvaluation(Form form, RawInput typed, Feel feel, Map<String, Object> given) {
        this.form = form;
        this.typed = typed;
        this.feel = feel;
        this.given = given;
    }

    /** @param given variables in addition to the answers */
    static FormEvaluation of(Form form, RawInput typed, Feel feel, Map<String, Object> given) {
        FormEvaluation evaluation = new FormEvaluation(form, typed, feel, given);
        evaluation.settle();
        return evaluation;
    }

    boolean shows(Page page) {
        return !hidden.contains(place(page));
    }

    /** @param at empty, or the name prefix of a row */
    boolean shows(Part part, String at) {
        return !hidden.contains(at + part.id());
    }

    /** The variables of expressions: in a row, its own answers take precedence over the form's. */
    Map<String, Object> values(String at) {
        return at.isEmpty() ? known : inRows.computeIfAbsent(at, this::valuesInRow);
    }

    private Map<String, Object> valuesInRow(String at) {
        for (Part part : form.parts().toList()) {
            if (part instanceof Part.Rows rows && at.startsWith(rows.key() + "-")) {
                List<RawInput> given = typed.rows(rows.key());
                for (int i = 0; i < given.size(); i++) {
                    if (at.equals(FormState.at(rows, i))) {
                        return inRow(rows, given.get(i), i, known);
                    }
                }
            }
        }
        return known;
    }

    private Map<String, Object> inRow(Part.Rows rows, RawInput row, int index, Map<String, Object> outer) {
        Map<String, Object> own = new LinkedHashMap<>();
        know(rows.parts(), row, FormState.at(rows, index), own);
        Map<String, Object> inRow = new LinkedHashMap<>(outer);
        inRow.putAll(own);
        inRow.put("this", own);
        inRow.put("parent", outer);
        inRow.put("i", List.of(index + 1));
        return inRow;
    }

    private static String place(Page page) {
        return "page " + page.key();
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            known = known();
            inRows.clear();
            Set<String> now = new HashSet<>();
            for (Page page : form.pages()) {
                boolean away = holds(page.hiddenWhen(), known);
                if (away) {
                    now.add(place(page));
                }
                hide(page.parts(), "", away, known, now);
            }
            if (now.equals(hidden)) {
                return;
            }
            hidden = now;
        }
    }

    private void hide(List<Part> parts, String at, boolean all, Map<String, Object> values, Set<String> into) {
        for (Part part : parts) {
            boolean away = all || holds(part.hiddenWhen(), values);
            if (away) {
                into.add(at + part.id());
            }
            if (part instanceof Part.Group group) {
                hide(group.parts(), at, away, values, into);
            } else if (part instanceof Part.Rows rows) {
                List<RawInput> typedRows = typed.rows(rows.key());
                for (int i = 0; i < typedRows.size(); i++) {
                    Map<String, Object> inRow = inRow(rows, typedRows.get(i), i, values);
                    hide(rows.parts(), FormState.at(rows, i), away, inRow, into);
                }
            }
        }
    }

    private boolean holds(@Nullable String condition, Map<String, Object> values) {
        return TemplateText.holds(condition, values, feel);
    }

    private Map<String, Object> known() {
        Map<String, Object> values = new LinkedHashMap<>(given);
        for (Page page : form.pages()) {
            know(page.parts(), typed, "", values);
        }
        return values;
    }

    /** Adds the variables in the format of form-js: dates as text such as {@code 2026-12-03}. */
    private void know(List<Part> parts, RawInput from, String at, Map<String, Object> into) {
        for (Part part : Form.flat(parts).toList()) {
            if (hidden.contains(at + part.id())) {
                continue;
            }
            if (part instanceof Field field) {
                Object value = ExpressionValue.of(field, from);
                if (value != null) {
                    into.put(field.key(), value);
                }
            } else if (part instanceof Part.Rows rows) {
                List<Map<String, Object>> known = new ArrayList<>();
                List<RawInput> typedRows = from.rows(rows.key());
                for (int i = 0; i < typedRows.size(); i++) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    know(rows.parts(), typedRows.get(i), FormState.at(rows, i), row);
                    known.add(row);
                }
                into.put(rows.key(), known);
            } else if (part instanceof Part.WorkedOut worked) {
                try {
                    Object value = feel.value(worked.expression(), into);
                    if (value != null) {
                        into.put(worked.key(), value);
                    }
                } catch (Feel.FeelFailed e) {
                    continue;
                }
            }
        }
    }
}
