package org.alongside.form.answer;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.engine.Feel;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.FormReader;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.alongside.form.text.DateText;
import org.alongside.text.RawDate;
import org.jspecify.annotations.Nullable;

/**
 * A form with the answers so far: which pages and parts are to be seen. A hidden question has no answer, so a condition
 * that looks at it sees nothing; hiding is therefore worked out until it stands still.
 */
public final class FormState {

    /** More rounds than any sensible chain of conditions needs; a circle of conditions ends here. */
    private static final int ROUNDS = 10;

    private final Form form;
    private final RawInput typed;
    private final Feel feel;
    private final Map<String, Object> given;
    private Set<String> hidden = Set.of();
    private Map<String, Object> known = Map.of();
    private final Map<String, Map<String, Object>> inRows = new HashMap<>();

    private FormState(Form form, RawInput typed, Feel feel, Map<String, Object> given) {
        this.form = form;
        this.typed = typed;
        this.feel = feel;
        this.given = given;
    }

    /** With defaults filled in where nothing was typed yet. */
    public static FormState of(Form form, RawInput typed, Feel feel, Choices choices) {
        Map<String, Object> given = choices.known();
        FormState bare = new FormState(form, typed, feel, given);
        FormState scene = new FormState(form, bare.begun(), feel, given);
        scene.settle();
        return scene;
    }

    public Form form() {
        return form;
    }

    public RawInput typed() {
        return typed;
    }

    public List<Page> pages() {
        return form.pages().stream()
                .filter(page -> !hidden.contains(place(page)))
                .toList();
    }

    /** The page of that name if it is to be seen. */
    public Optional<Page> page(@Nullable String key) {
        return pages().stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /**
     * Whether a part is to be seen.
     *
     * @param at empty, or the start of the names in a row, such as {@code partners-0-}
     */
    public boolean shows(Part part, String at) {
        return !hidden.contains(at + part.id());
    }

    /** A text of the form, with what it says about answers filled in. */
    public String says(String text, String at) {
        return TemplateText.isFixed(text) ? text : TemplateText.of(text, values(at), feel);
    }

    /** The same for a text in light Markdown, as safe HTML. */
    public String html(String text, String at) {
        return TemplateText.html(text, TemplateText.isFixed(text) ? Map.of() : values(at), feel);
    }

    /** What an expression comes to among the answers, or null. */
    @Nullable
    public Object value(String expression, String at) {
        return TemplateText.value(expression, values(at), feel);
    }

    /** A question as it stands with the answers so far: its words, limits and options are worked out. */
    public Field told(Field field, String at) {
        if (field.isFixed()) {
            return field;
        }
        Map<String, Object> values = values(at);
        Map<String, String> formulas = field.formulas();
        Field.Checks checks = field.checks();
        BigDecimal min = number(formulas.get("min"), values);
        BigDecimal max = number(formulas.get("max"), values);
        BigDecimal minLength = number(formulas.get("minLength"), values);
        BigDecimal maxLength = number(formulas.get("maxLength"), values);
        String label = TemplateText.of(field.label(), values, feel);
        return new Field(
                field.id(),
                field.key(),
                field.kind(),
                label.isBlank() ? FormReader.words(field.key()) : label,
                TemplateText.of(field.hint(), values, feel),
                field.hiddenWhen(),
                field.initial(),
                new Field.Checks(
                        checks.required() || holds(formulas.get("required"), values),
                        minLength == null ? checks.minLength() : minLength.intValue(),
                        maxLength == null ? checks.maxLength() : maxLength.intValue(),
                        min == null ? checks.min() : min,
                        max == null ? checks.max() : max,
                        checks.decimals(),
                        checks.step(),
                        checks.pattern(),
                        checks.like(),
                        checks.dates()),
                formulas.containsKey("values") ? options(formulas.get("values"), values) : field.options(),
                field.optionsFrom(),
                TemplateText.of(field.prefix(), values, feel),
                TemplateText.of(field.suffix(), values, feel),
                field.properties(),
                Map.of(),
                holds(formulas.get("readonly"), values) && field.standing() == Field.Standing.ASKED
                        ? Field.Standing.SHOWN
                        : field.standing(),
                field.times(),
                upload(field, values));
    }

    private Field.Upload upload(Field field, Map<String, Object> values) {
        Field.Upload upload = field.upload();
        String accept = field.formulas().get("accept");
        String multiple = field.formulas().get("multiple");
        return new Field.Upload(
                accept == null
                        ? upload.accepts()
                        : Stream.of(TemplateText.told(TemplateText.value(accept, values, feel))
                                        .split(","))
                                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                                .filter(each -> !each.isEmpty())
                                .toList(),
                multiple == null || holds(multiple, values) ? upload.most() : 1,
                upload.megabytes());
    }

    private List<Choice> options(@Nullable String expression, Map<String, Object> values) {
        List<Choice> options = new ArrayList<>();
        if (expression != null && TemplateText.value(expression, values, feel) instanceof Iterable<?> several) {
            for (Object each : several) {
                Object value = each instanceof Map<?, ?> map ? map.get("value") : each;
                Object label = each instanceof Map<?, ?> map ? map.get("label") : each;
                if (value != null) {
                    options.add(new Choice(TemplateText.told(value), TemplateText.told(label == null ? value : label)));
                }
            }
        }
        return options;
    }

    private @Nullable BigDecimal number(@Nullable String expression, Map<String, Object> values) {
        return expression != null && TemplateText.value(expression, values, feel) instanceof Number number
                ? new BigDecimal(number.toString())
                : null;
    }

    /** What expressions can look at: in a row, its own answers before those of the form. */
    private Map<String, Object> values(String at) {
        return at.isEmpty() ? known : inRows.computeIfAbsent(at, this::valuesInRow);
    }

    private Map<String, Object> valuesInRow(String at) {
        for (Part part : form.parts().toList()) {
            if (part instanceof Part.Rows rows && at.startsWith(rows.key() + "-")) {
                List<RawInput> given = typed.rows(rows.key());
                for (int i = 0; i < given.size(); i++) {
                    if (at.equals(at(rows, i))) {
                        return inRow(rows, given.get(i), i, known);
                    }
                }
            }
        }
        return known;
    }

    private Map<String, Object> inRow(Part.Rows rows, RawInput row, int index, Map<String, Object> outer) {
        Map<String, Object> own = new LinkedHashMap<>();
        know(rows.parts(), row, at(rows, index), own);
        Map<String, Object> inRow = new LinkedHashMap<>(outer);
        inRow.putAll(own);
        inRow.put("this", own);
        inRow.put("parent", outer);
        inRow.put("i", List.of(index + 1));
        return inRow;
    }

    /** What the values that the form works out come to. */
    @Nullable
    Object worked(Part.WorkedOut part) {
        return known.get(part.key());
    }

    /** A new row with its defaults. */
    public RawInput freshRow(Part.Rows rows) {
        return begun(Form.flat(rows.parts()).toList(), RawInput.none());
    }

    public static String at(Part.Rows rows, int index) {
        return rows.key() + "-" + index + "-";
    }

    private static String place(Page page) {
        return "page " + page.key();
    }

    private RawInput begun() {
        RawInput filled = begun(form.parts().toList(), typed);
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

    private RawInput begun(List<Part> parts, RawInput start) {
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
            case NUMBER -> value instanceof Number ? TemplateText.told(value) : value;
            case TIME -> value instanceof LocalTime time ? DateText.of(time) : value;
            default -> value;
        };
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
        Map<String, Object> values = new LinkedHashMap<>(given);
        for (Page page : form.pages()) {
            know(page.parts(), typed, "", values);
        }
        return values;
    }

    /** What conditions can look at: as form-js gives it to them, dates as text such as {@code 2026-12-03}. */
    private void know(List<Part> parts, RawInput from, String at, Map<String, Object> into) {
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
                List<RawInput> typedRows = from.rows(rows.key());
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

    private static @Nullable Object value(Field field, RawInput from) {
        if (field.kind() == Field.Kind.CHECKBOX) {
            return from.text(field.key()).equals("true");
        }
        if (field.kind().picksSeveral()) {
            return from.list(field.key());
        }
        if (field.kind() == Field.Kind.DATE) {
            return from.date(field.key()).date().map(Object::toString).orElse(null);
        }
        if (field.kind() == Field.Kind.DATETIME) {
            Optional<LocalTime> time = FieldCheck.time(from.timeOf(field.key()));
            return time.isEmpty()
                    ? null
                    : from.date(field.key())
                            .date()
                            .map(day -> day.atTime(time.get()).toString())
                            .orElse(null);
        }
        if (field.kind() == Field.Kind.FILE) {
            return from.files(field.key()).stream()
                    .map(file -> Map.<String, Object>of("name", file.name(), "size", file.size()))
                    .toList();
        }
        String text = from.text(field.key());
        if (field.kind() == Field.Kind.NUMBER) {
            return FieldCheck.number(text).orElse(null);
        }
        return text.isEmpty() ? null : text;
    }
}
