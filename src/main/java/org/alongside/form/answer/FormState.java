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
 * A form with the answers so far: which pages and parts are to be seen, and what the form says at this point. What follows
 * from the answers is worked out by {@link FormEvaluation}.
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

    /** With defaults filled in where nothing was typed yet. */
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
        return evaluation.shows(part, at);
    }

    /** A text of the form, with what it says about answers filled in. */
    public String text(String text, String at) {
        return TemplateText.isFixed(text) ? text : TemplateText.of(text, evaluation.values(at), feel);
    }

    /** The same for a text in light Markdown, as safe HTML. */
    public String html(String text, String at) {
        return TemplateText.html(text, TemplateText.isFixed(text) ? Map.of() : evaluation.values(at), feel);
    }

    /** What an expression comes to among the answers, or null. */
    @Nullable
    public Object value(String expression, String at) {
        return TemplateText.value(expression, evaluation.values(at), feel);
    }

    /** A question as it stands with the answers so far: its words, limits and options are worked out. */
    public Field resolve(Field field, String at) {
        return field.isFixed() ? field : new FieldExpressions(evaluation.values(at), feel).resolve(field);
    }

    /** What a value that the form works out comes to. */
    @Nullable
    Object worked(Part.WorkedOut part) {
        return evaluation.values("").get(part.key());
    }

    /** A new row with its defaults. */
    public RawInput freshRow(Part.Rows rows) {
        return initial.freshRow(rows);
    }

    /** The start of the names in a row, counted from 0: {@code partners-0-}. */
    public static String at(Part.Rows rows, int index) {
        return rows.key() + "-" + index + "-";
    }
}
