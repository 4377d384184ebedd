package org.alongside.form.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page: a question, a group, a dynamic list or static content. */
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

    /** FEEL condition that hides this part, or null. */
    @Nullable
    String hiddenWhen();

    /** Related questions under one legend. */
    record Group(
            String id,
            String label,
            String hint,
            List<Part> parts,
            boolean outlined,
            @Nullable String hiddenWhen) implements Part {}

    /**
     * A dynamic list: the same questions for each row.
     *
     * @param least initial number of rows; they may stay empty
     * @param most maximum number of rows
     * @param fixed whether rows cannot be added or removed
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

    /** Static text in light Markdown; see {@link TemplateText#html}. */
    record Words(String id, String text, @Nullable String hiddenWhen) implements Part {}

    /**
     * Vertical space.
     *
     * @param step on the spacing scale, 1 to 9
     */
    record Gap(String id, int step, @Nullable String hiddenWhen) implements Part {}

    /** An image from this site, with its alternative text. */
    record Picture(
            String id,
            String address,
            String alternative,
            @Nullable String hiddenWhen) implements Part {}

    /**
     * A read-only table.
     *
     * @param columns heading and key of each; empty when {@code columnsFrom} is set
     * @param columnsFrom FEEL, or null
     * @param from FEEL for the rows: a list of values with the columns' keys
     * @param first number of rows shown initially; the rest is behind "show more"
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

    /** A column of a table. */
    record Column(String key, String heading) {}

    /** A separator line. */
    record Line(String id, @Nullable String hiddenWhen) implements Part {}

    /** A value computed from answers and not shown. */
    record WorkedOut(
            String id,
            String key,
            String expression,
            @Nullable String hiddenWhen) implements Part {}
}
