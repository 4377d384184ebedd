package org.alongside.form.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a form's components other than questions. */
final class ComponentReader {

    /** Default maximum number of rows. */
    private static final int ROWS = 50;

    private static final Pattern ADDRESS = Pattern.compile("/assets/[A-Za-z0-9_./-]+");
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "filepicker");

    private final String file;
    private final FormJson source;
    private final FieldReader fields;
    private final ComponentCheck check;
    private @Nullable String finishLabel;

    ComponentReader(String file, FormJson source) {
        this.file = file;
        this.source = source;
        this.fields = new FieldReader(file, source);
        this.check = new ComponentCheck(file, source);
    }

    /** The label of the form's own button, or null. */
    @Nullable
    String finishLabel() {
        return finishLabel;
    }

    String checkedId(JsonNode component) {
        return check.checkedId(component);
    }

    Page page(JsonNode group) {
        String id = checkedId(group);
        List<Part> parts = new ArrayList<>();
        for (JsonNode component : group.path("components")) {
            part(component, parts);
        }
        String key = id.replaceFirst("^Group_", "").toLowerCase(Locale.ROOT).replace('_', '-');
        if (key.equals(Form.CHECK)) {
            throw new FormUnreadable(file, id, "has the name of the page that shows all answers");
        }
        return new Page(
                key,
                source.required(group, "label", id),
                source.text(group, "description", id),
                List.copyOf(parts),
                source.hiddenWhen(group));
    }

    /** Adds the component's part; a button adds none. */
    void part(JsonNode component, List<Part> into) {
        part(component, false, into);
    }

    private void part(JsonNode component, boolean inRows, List<Part> into) {
        String type = source.string(component, "type");
        String id = checkedId(component);
        if (type.equals("button")) {
            button(component, id);
            return;
        }
        if (FIELDS.contains(type)) {
            into.add(fields.field(component, type, id));
        } else if (type.equals("group")) {
            into.add(group(component, id, inRows));
        } else if (type.equals("dynamiclist") && !inRows) {
            into.add(rows(component, id));
        } else if (type.equals("text")) {
            into.add(new Part.Words(
                    id, source.says(source.string(component, "text"), "text", id), source.hiddenWhen(component)));
        } else if (type.equals("separator")) {
            into.add(new Part.Line(id, source.hiddenWhen(component)));
        } else if (type.equals("spacer")) {
            into.add(new Part.Gap(id, step(source.whole(component, "height", 60, id)), source.hiddenWhen(component)));
        } else if (type.equals("image")) {
            into.add(picture(component, id));
        } else if (type.equals("table")) {
            into.add(table(component, id));
        } else if (type.equals("expression")) {
            String expression = source.string(component, "expression");
            if (expression.isBlank()) {
                throw new FormUnreadable(file, id, "has no expression");
            }
            source.readable(expression, id);
            into.add(
                    new Part.WorkedOut(id, source.key(component, "key", id), expression, source.hiddenWhen(component)));
        } else {
            throw new FormUnreadable(file, id, "is a list that grows inside a list that grows; put it beside it");
        }
    }

    private void button(JsonNode component, String id) {
        if (source.string(component, "action").equals("reset")) {
            throw new FormUnreadable(
                    file, id, "is a button that empties the form, which loses what people typed; take it out");
        }
        if (source.hiddenWhen(component) != null) {
            throw new FormUnreadable(file, id, "is a button that may be hidden; the form could not be sent then");
        }
        String label = source.plain(component, "label", id);
        if (!label.isBlank()) {
            finishLabel = label;
        }
    }

    /** Pixels from the editor on the spacing scale: 5, 10, 15, 20, 25, 30, 40, 50, 60. */
    private static int step(int pixels) {
        int step = 1;
        for (int each : new int[] {5, 10, 15, 20, 25, 30, 40, 50}) {
            if (pixels > each) {
                step++;
            }
        }
        return step;
    }

    private Part.Picture picture(JsonNode component, String id) {
        String address = source.plain(component, "source", id);
        if (!ADDRESS.matcher(address).matches() || address.contains("..")) {
            throw new FormUnreadable(
                    file,
                    id,
                    "has the source '" + address + "'; pictures come from our own pages only, from /assets/…");
        }
        return new Part.Picture(id, address, source.required(component, "alt", id), source.hiddenWhen(component));
    }

    private Part.Table table(JsonNode component, String id) {
        String columnsFrom = source.string(component, "columnsExpression");
        List<Part.Column> columns = new ArrayList<>();
        for (JsonNode column : component.path("columns")) {
            columns.add(new Part.Column(source.required(column, "key", id), source.required(column, "label", id)));
        }
        if (columns.isEmpty() == columnsFrom.isEmpty()) {
            throw new FormUnreadable(file, id, "needs either columns or a columnsExpression");
        }
        String from = source.string(component, "dataSource");
        if (from.isBlank()) {
            throw new FormUnreadable(file, id, "has no dataSource, so nothing could stand in it");
        }
        source.readable(from, id);
        if (!columnsFrom.isEmpty()) {
            source.readable(columnsFrom, id);
        }
        return new Part.Table(
                id,
                source.required(component, "label", id),
                List.copyOf(columns),
                columnsFrom.isEmpty() ? null : columnsFrom,
                from,
                source.whole(component, "rowCount", 10, id),
                source.hiddenWhen(component));
    }

    private Part.Group group(JsonNode component, String id, boolean inRows) {
        if (!source.string(component, "path").isEmpty()) {
            throw new FormUnreadable(file, id, "has a path; a group here only groups what is seen");
        }
        if ("true".equals(source.properties(component).get("page"))) {
            throw new FormUnreadable(file, id, "is a page inside another part; pages stand at the top");
        }
        List<Part> parts = new ArrayList<>();
        for (JsonNode inner : component.path("components")) {
            part(inner, inRows, parts);
        }
        return new Part.Group(
                id,
                source.required(component, "label", id),
                source.text(component, "description", id),
                List.copyOf(parts),
                component.path("showOutline").asBoolean(false),
                source.hiddenWhen(component));
    }

    private Part.Rows rows(JsonNode component, String id) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode inner : component.path("components")) {
            part(inner, true, parts);
        }
        Map<String, String> properties = source.properties(component);
        String label = source.required(component, "label", id);
        return new Part.Rows(
                id,
                source.key(component, "path", id),
                label,
                source.text(component, "description", id),
                properties.getOrDefault("rowName", label),
                List.copyOf(parts),
                "true".equals(properties.get("required")),
                source.whole(component, "defaultRepetitions", 1, id),
                source.wholeText(properties.getOrDefault("most", String.valueOf(ROWS)), id),
                !component.path("allowAddRemove").asBoolean(true),
                component.path("showOutline").asBoolean(false),
                source.hiddenWhen(component));
    }
}
