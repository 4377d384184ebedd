package org.alongside.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.engine.Feel;
import org.jspecify.annotations.Nullable;

/**
 * A form with the answers so far: which pages and parts are to be seen. A hidden question has no answer, so a condition
 * that looks at it sees nothing; hiding is therefore worked out until it stands still.
 */
final class Scene {

    /** More rounds than any sensible chain of conditions needs; a circle of conditions ends here. */
    private static final int ROUNDS = 10;

    private final Form form;
    private final Typed typed;
    private final Feel feel;
    private Set<String> hidden = Set.of();
    private Map<String, Object> known = Map.of();

    private Scene(Form form, Typed typed, Feel feel) {
        this.form = form;
        this.typed = typed;
        this.feel = feel;
    }

    /** With defaults filled in where nothing was typed yet. */
    static Scene of(Form form, Typed typed, Feel feel) {
        Scene bare = new Scene(form, typed, feel);
        Scene scene = new Scene(form, bare.begun(), feel);
        scene.settle();
        return scene;
    }

    Form form() {
        return form;
    }

    Typed typed() {
        return typed;
    }

    List<Page> pages() {
        return form.pages().stream()
                .filter(page -> !hidden.contains(place(page)))
                .toList();
    }

    /** The page of that name if it is to be seen. */
    Optional<Page> page(@Nullable String key) {
        return pages().stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /**
     * Whether a part is to be seen.
     *
     * @param at empty, or the start of the names in a row, such as {@code partners-0-}
     */
    boolean shows(Part part, String at) {
        return !hidden.contains(at + part.id());
    }

    /** What the values that the form works out come to. */
    @Nullable
    Object worked(Part.WorkedOut part) {
        return known.get(part.key());
    }

    /** A new row with its defaults. */
    Typed freshRow(Part.Rows rows) {
        return begun(Form.flat(rows.parts()).toList(), Typed.none());
    }

    static String at(Part.Rows rows, int index) {
        return rows.key() + "-" + index + "-";
    }

    private static String place(Page page) {
        return "page " + page.key();
    }

    private Typed begun() {
        Typed filled = begun(form.parts().toList(), typed);
        for (Part part : form.parts().toList()) {
            if (part instanceof Part.Rows rows && filled.raw(rows.key()).isEmpty()) {
                List<Typed> fresh = new ArrayList<>();
                for (int i = 0; i < rows.least(); i++) {
                    fresh.add(freshRow(rows));
                }
                filled = filled.with(rows.key(), fresh);
            }
        }
        return filled;
    }

    private Typed begun(List<Part> parts, Typed start) {
        Typed filled = start;
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
        if (field.kind().picksSeveral()) {
            return field.initial();
        }
        String text = field.initial().get(0);
        if (!text.startsWith("=")) {
            return field.kind() == Field.Kind.DATE ? DateTyped.fromIso(text).parts() : text;
        }
        try {
            return feel.value(text, Map.of());
        } catch (Feel.FeelFailed e) {
            return null;
        }
    }

    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            known = known();
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
                List<Typed> typedRows = typed.rows(rows.key());
                for (int i = 0; i < typedRows.size(); i++) {
                    Map<String, Object> inRow = new LinkedHashMap<>(values);
                    know(rows.parts(), typedRows.get(i), at(rows, i), inRow);
                    hide(rows.parts(), at(rows, i), away, inRow, into);
                }
            }
        }
    }

    private boolean holds(@Nullable String condition, Map<String, Object> values) {
        if (condition == null) {
            return false;
        }
        try {
            return feel.holds(condition, values);
        } catch (Feel.FeelFailed e) {
            // A question too many is the lesser harm.
            return false;
        }
    }

    private Map<String, Object> known() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Page page : form.pages()) {
            know(page.parts(), typed, "", values);
        }
        return values;
    }

    /** What conditions can look at: as form-js gives it to them, dates as text such as {@code 2026-12-03}. */
    private void know(List<Part> parts, Typed from, String at, Map<String, Object> into) {
        for (Part part : Form.flat(parts).toList()) {
            if (hidden.contains(at + part.id())) {
                continue;
            }
            if (part instanceof Field field) {
                Object value = value(field, from);
                if (value != null) {
                    into.put(field.key(), value);
                }
            } else if (part instanceof Part.Rows rows) {
                List<Map<String, Object>> known = new ArrayList<>();
                List<Typed> typedRows = from.rows(rows.key());
                for (int i = 0; i < typedRows.size(); i++) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    know(rows.parts(), typedRows.get(i), at(rows, i), row);
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

    private static @Nullable Object value(Field field, Typed from) {
        if (field.kind() == Field.Kind.CHECKBOX) {
            return from.text(field.key()).equals("true");
        }
        if (field.kind().picksSeveral()) {
            return from.list(field.key());
        }
        if (field.kind() == Field.Kind.DATE) {
            return from.date(field.key()).date().map(Object::toString).orElse(null);
        }
        String text = from.text(field.key());
        if (field.kind() == Field.Kind.NUMBER) {
            return FieldCheck.number(text).orElse(null);
        }
        return text.isEmpty() ? null : text;
    }
}
