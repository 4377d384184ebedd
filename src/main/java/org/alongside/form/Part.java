package org.alongside.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a page of a form: a question, a group of questions, a list that grows, or something to read. */
public sealed interface Part permits Field, Part.Group, Part.Rows, Part.Words, Part.Line, Part.WorkedOut {

    /** The component's id in the form file. */
    String id();

    /** FEEL that hides this part when it holds, or null when it is always shown. */
    @Nullable
    String hiddenWhen();

    /** Questions that belong together, under one legend. */
    record Group(
            String id,
            String label,
            String hint,
            List<Part> parts,
            @Nullable String hiddenWhen) implements Part {}

    /**
     * A list that grows: the same questions once per row.
     *
     * @param least rows that are there from the start; they may stay empty
     * @param most rows allowed
     */
    record Rows(
            String id,
            String key,
            String label,
            String hint,
            String rowName,
            List<Part> parts,
            boolean required,
            int least,
            int most,
            @Nullable String hiddenWhen)
            implements Part {}

    /** Something to read, as safe HTML made from the form's light Markdown. */
    record Words(String id, String html, @Nullable String hiddenWhen) implements Part {}

    /** A line between questions. */
    record Line(String id, @Nullable String hiddenWhen) implements Part {}

    /** A value that is computed from the answers and not shown. */
    record WorkedOut(
            String id,
            String key,
            String expression,
            @Nullable String hiddenWhen) implements Part {}
}
