package org.alongside.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.form.answer.FieldResult;
import org.alongside.form.answer.FieldTexts;
import org.alongside.form.answer.FormState;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;
import org.alongside.form.view.FormView.PartView;
import org.alongside.form.view.FormView.RowView;

/** Builds the views of a page's visible parts: questions, groups, dynamic lists and static content. */
final class PartViews {

    /** Maximum number of rows in a table. */
    private static final int TABLE_ROWS = 500;

    private final FormState state;
    private final FieldTexts texts;
    private final FieldViews fields;
    private final Map<String, FieldResult> problems;
    private final InputNames names;

    PartViews(
            FormState state, FieldTexts texts, FieldViews fields, Map<String, FieldResult> problems, InputNames names) {
        this.state = state;
        this.texts = texts;
        this.fields = fields;
        this.problems = problems;
        this.names = names;
    }

    /** @param at empty, or the name prefix of a row */
    List<PartView> parts(List<Part> parts, RawInput typed, String at) {
        List<PartView> views = new ArrayList<>();
        for (Part part : parts) {
            if (!state.shows(part, at)) {
                continue;
            }
            if (part instanceof Field field) {
                views.add(fields.field(state.resolve(field, at), typed, at + field.key()));
            } else if (part instanceof Part.Group group) {
                views.add(new FormView.GroupView(
                        at + group.id(),
                        state.text(group.label(), at),
                        state.text(group.hint(), at),
                        group.outlined(),
                        parts(group.parts(), typed, at)));
            } else if (part instanceof Part.Rows rows) {
                views.add(rows(rows, typed));
            } else if (part instanceof Part.Words words) {
                views.add(new FormView.WordsView(state.html(words.text(), at)));
            } else if (part instanceof Part.Line) {
                views.add(new FormView.LineView());
            } else if (part instanceof Part.Gap gap) {
                views.add(new FormView.GapView(gap.step()));
            } else if (part instanceof Part.Picture picture) {
                views.add(new FormView.PictureView(picture.address(), state.text(picture.alternative(), at)));
            } else if (part instanceof Part.Table table) {
                views.add(table(table, at));
            }
        }
        return views;
    }

    private FormView.TableView table(Part.Table table, String at) {
        List<Part.Column> columns = new ArrayList<>(table.columns());
        String columnsFrom = table.columnsFrom();
        if (columnsFrom != null && state.value(columnsFrom, at) instanceof Iterable<?> several) {
            several.forEach(each -> {
                if (each instanceof Map<?, ?> column) {
                    columns.add(new Part.Column(
                            TemplateText.words(column.get("key")), TemplateText.words(column.get("label"))));
                }
            });
        }
        List<List<String>> rows = new ArrayList<>();
        if (state.value(table.from(), at) instanceof Iterable<?> several) {
            for (Object each : several) {
                if (each instanceof Map<?, ?> row && rows.size() < TABLE_ROWS) {
                    rows.add(columns.stream()
                            .map(column -> TemplateText.words(row.get(column.key())))
                            .toList());
                }
            }
        }
        int first = Math.min(rows.size(), table.first());
        return new FormView.TableView(
                at + table.id(),
                state.text(table.caption(), at),
                columns.stream().map(column -> state.text(column.heading(), at)).toList(),
                rows.subList(0, first),
                rows.subList(first, rows.size()));
    }

    private FormView.RowsView rows(Part.Rows rows, RawInput typed) {
        names.add(rows.key());
        String rowName = state.text(rows.rowName(), "");
        List<RawInput> given = typed.rows(rows.key());
        List<RowView> views = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            views.add(new RowView(
                    i,
                    texts.of("form.row", rowName, String.valueOf(i + 1)),
                    parts(rows.parts(), given.get(i), FormState.at(rows, i))));
        }
        return new FormView.RowsView(
                rows.key(),
                state.text(rows.label(), ""),
                state.text(rows.hint(), ""),
                rowName,
                views,
                FormViewBuilder.error(problems, rows.key()),
                !rows.fixed() && given.size() < rows.most(),
                !rows.fixed() && !given.isEmpty(),
                rows.outlined(),
                names.isFocused(rows.key()));
    }
}
