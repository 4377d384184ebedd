package org.alongside.form.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.engine.Feel;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.jspecify.annotations.Nullable;

/**
 * A form with the answers so far: its visible pages and parts, and its evaluated texts. {@link FormEvaluation}
 * computes the consequences of the answers.
 */
public final class FormState {

    private final Form form;
    private final RawInput typed;
    private final Feel feel;
    private final InitialAnswers initial;
    private final FormEvaluation evaluation;

    private FormState(Form form, RawInput typed, Feel feel, InitialAnswers initial, FormEvaluation evaluation) {
        this.form = form;
        this.typed = typed;
        this.feel = feel;
        this.initial = initial;
        this.evaluation = evaluation;
    }

    /** With defaults for questions without input. */
    public static FormState of(Form form, RawInput typed, Feel feel, Choices choices) {
        InitialAnswers initial = new InitialAnswers(feel, choices.known());
        RawInput begun = initial.fill(form, typed);
        return new FormState(form, begun, feel, initial, FormEvaluation.of(form, begun, feel, choices.known()));
    }

    public Form form() {
        return form;
    }

    public RawInput typed() {
        return typed;
    }

    public List<Page> pages() {
        return form.pages().stream().filter(page -> evaluation.shows(page)).toList();
    }

    /** The page with this key, if visible. */
    public Optional<Page> page(@Nullable String key) {
        return pages().stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /**
     * Whether a part is visible.
     *
     * @param at empty, or the name prefix of a row, such as {@code partners-0-}
     */
    public boolean shows(Part part, String at) {
        return evaluation.shows(part, at);
    }

    /** A text of the form with its expressions evaluated. */
    public String text(String text, String at) {
        return TemplateText.isFixed(text) ? text : TemplateText.of(text, evaluation.values(at), feel);
    }

    /** The same for a text in light Markdown, as safe HTML. */
    public String html(String text, String at) {
        return TemplateText.html(text, TemplateText.isFixed(text) ? Map.of() : evaluation.values(at), feel);
    }

    /** The value of an expression, or null. */
    @Nullable
    public Object value(String expression, String at) {
        return TemplateText.value(expression, evaluation.values(at), feel);
    }

    /** A question with its label, limits and options evaluated. */
    public Field resolve(Field field, String at) {
        return field.isFixed() ? field : new FieldExpressions(evaluation.values(at), feel).resolve(field);
    }

    /** The value of a computed part. */
    @Nullable
    Object worked(Part.WorkedOut part) {
        return evaluation.values("").get(part.key());
    }

    /** A new row with its defaults. */
    public RawInput freshRow(Part.Rows rows) {
        return initial.freshRow(rows);
    }

    /** The name prefix of a row, counted from 0: {@code partners-0-}. */
    public static String at(Part.Rows rows, int index) {
        return rows.key() + "-" + index + "-";
    }
}
