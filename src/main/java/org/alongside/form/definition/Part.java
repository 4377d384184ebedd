package org.alongside.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a page of a form: a question, a group of questions, a list that grows, or something to read. */
public sealed interface Part
        permits Field,
                Part.Group,
                Part.Rows,
                Part.Words,
                Part.Line,
                Part.Gap,
                Part.Picture,
                Part.Table,
                Part.WorkedOut {

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
            boolean outlined,
            @Nullable String hiddenWhen) implements Part {}

    /**
     * A list that grows: the same questions once per row.
     *
     * @param least rows that are there from the start; they may stay empty
     * @param most rows allowed
     * @param fixed whether rows can be neither added nor removed
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
            boolean fixed,
            boolean outlined,
            @Nullable String hiddenWhen)
            implements Part {}

    /** Something to read, in light Markdown; see {@link TemplateText#html}. */
    record Words(String id, String text, @Nullable String hiddenWhen) implements Part {}

    /**
     * Room between questions.
     *
     * @param step on the scale of distances of the style, 1 to 9
     */
    record Gap(String id, int step, @Nullable String hiddenWhen) implements Part {}

    /** A picture from our own addresses, with what it shows in words. */
    record Picture(
            String id,
            String address,
            String alternative,
            @Nullable String hiddenWhen) implements Part {}

    /**
     * Rows of values to read.
     *
     * @param columns heading and key of each; empty when {@code columnsFrom} says them
     * @param columnsFrom FEEL, or null
     * @param from FEEL for the rows: a list of values with the columns' keys
     * @param first rows that are seen at once; further ones are behind "show more"
     */
    record Table(
            String id,
            String caption,
            List<Column> columns,
            @Nullable String columnsFrom,
            String from,
            int first,
            @Nullable String hiddenWhen)
            implements Part {}

    /** One column of a table. */
    record Column(String key, String heading) {}

    /** A line between questions. */
    record Line(String id, @Nullable String hiddenWhen) implements Part {}

    /** A value that is computed from the answers and not shown. */
    record WorkedOut(
            String id,
            String key,
            String expression,
            @Nullable String hiddenWhen) implements Part {}
}
