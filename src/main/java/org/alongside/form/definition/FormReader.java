package org.alongside.form.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.engine.Feel;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads form-js JSON, as Camunda Modeler writes it, into a {@link Form}. Whatever it does not know how to draw or check
 * it refuses, so that a form never asks less than its author thinks.
 */
@Component
public class FormReader {

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
    private static final Set<String> PROPERTIES = Set.of(
            "page",
            "check",
            "rule",
            "autocomplete",
            "source",
            "called",
            "patternError",
            "rowName",
            "most",
            "required",
            "requiredWhen",
            "width",
            "megabytes",
            "readability");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Feel feel;

    public FormReader(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormUnreadable naming the file and the component */
    public Form read(String file, String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            throw new FormUnreadable(file, "of the whole file", "is not JSON: " + e.getOriginalMessage());
        }
        return new Reading(file, root).form(fingerprint(text));
    }

    static String fingerprint(String json) {
        return DigestUtils.sha256Hex(json).substring(0, 32);
    }

    /** {@code engagement-plan} and {@code meetingPlace} as words: Engagement plan, Meeting place. */
    public static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_]+", " ")
                .strip();
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** One file while it is being read. */
    private final class Reading {

        private final String file;
        private final JsonNode root;
        private final FormJson source;
        private final FieldReader fields;
        private final Set<String> ids = new HashSet<>();
        private @Nullable String finishLabel;
        private boolean checked;

        Reading(String file, JsonNode root) {
            this.file = file;
            this.root = root;
            this.source = new FormJson(file, feel);
            this.fields = new FieldReader(file, source);
        }

        Form form(String fingerprint) {
            String id = source.string(root, "id");
            if (id.isEmpty()) {
                throw new FormUnreadable(file, "of the whole file", "has no id");
            }
            for (String key : root.propertyNames()) {
                if (!FormSchema.ROOT.contains(key)) {
                    throw new FormUnreadable(file, "of the whole file", "has the key " + key + ", which is not known");
                }
            }
            if (!source.string(root, "type").isEmpty()
                    && !source.string(root, "type").equals("default")) {
                throw new FormUnreadable(file, "of the whole file", "is not of the type default");
            }
            if (source.whole(root, "schemaVersion", 1, "of the whole file") > FormSchema.NEWEST) {
                throw new FormUnreadable(
                        file,
                        "of the whole file",
                        "has a schemaVersion above " + FormSchema.NEWEST + ", which is not known yet");
            }
            JsonNode components = root.path("components");
            String title = words(id);
            List<Part> loose = new ArrayList<>();
            List<Page> pages = new ArrayList<>();
            checked = "true".equals(source.string(root.path("properties"), "check"));
            boolean first = true;
            for (JsonNode component : components) {
                String type = source.string(component, "type");
                if (type.equals("group")
                        && "true".equals(source.properties(component).get("page"))) {
                    pages.add(page(component));
                    continue;
                }
                if (first
                        && type.equals("text")
                        && source.string(component, "text").startsWith("# ")) {
                    String textId = ownId(component);
                    known(component, type, textId);
                    String[] heading = source.string(component, "text").split("\n", 2);
                    title = heading[0].substring(2).strip();
                    if (!TemplateText.isFixed(title)) {
                        throw new FormUnreadable(file, textId, "has an expression in the form's title; it is fixed");
                    }
                    if (heading.length > 1 && !heading[1].isBlank()) {
                        loose.add(new Part.Words(
                                textId, source.says(heading[1], "text", textId), source.hiddenWhen(component)));
                    }
                    first = false;
                    continue;
                }
                first = false;
                part(component, false, loose);
            }
            if (pages.isEmpty()) {
                pages.add(new Page("form", title, "", List.copyOf(loose), null));
            } else if (loose.stream()
                    .allMatch(part ->
                            !(part instanceof Field || part instanceof Part.Rows || part instanceof Part.Group))) {
                // What stands above the pages introduces the first of them.
                Page start = pages.get(0);
                List<Part> parts = new ArrayList<>(loose);
                parts.addAll(start.parts());
                pages.set(0, new Page(start.key(), start.title(), start.hint(), parts, start.hiddenWhen()));
            } else {
                throw new FormUnreadable(
                        file, loose.get(loose.size() - 1).id(), "stands outside the pages of a form that has pages");
            }
            Form form = new Form(
                    id, title, file, fingerprint, finishLabel, List.copyOf(pages), checked || pages.size() > 1);
            new FormNames(file).check(form);
            return form;
        }

        private Page page(JsonNode group) {
            String id = ownId(group);
            known(group, "group", id);
            List<Part> parts = new ArrayList<>();
            for (JsonNode component : group.path("components")) {
                part(component, false, parts);
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

        private void part(JsonNode component, boolean inRows, List<Part> into) {
            String type = source.string(component, "type");
            String id = ownId(component);
            known(component, type, id);
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
                into.add(new Part.Gap(
                        id, step(source.whole(component, "height", 60, id)), source.hiddenWhen(component)));
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
                into.add(new Part.WorkedOut(
                        id, source.key(component, "key", id), expression, source.hiddenWhen(component)));
            } else {
                throw new FormUnreadable(file, id, "is a list that grows inside a list that grows; put it beside it");
            }
        }

        /** Refuses what the page would leave out without saying so. */
        private void known(JsonNode component, String type, String id) {
            String refused = FormSchema.REFUSED.get(type);
            if (refused != null) {
                throw new FormUnreadable(file, id, "is of the type " + type + ", which is not supported: " + refused);
            }
            Set<String> keys = FormSchema.KEYS.get(type);
            if (keys == null) {
                throw new FormUnreadable(file, id, "is of the type " + type + ", which is not known");
            }
            for (String key : component.propertyNames()) {
                if (!keys.contains(key)) {
                    throw new FormUnreadable(
                            file, id, "has the key " + key + ", which means nothing for the type " + type);
                }
            }
            for (String key : component.path("validate").propertyNames()) {
                if (!FormSchema.VALIDATION.getOrDefault(type, Set.of()).contains(key)) {
                    throw new FormUnreadable(
                            file, id, "has the check " + key + ", which means nothing for the type " + type);
                }
            }
            for (String key : component.path("conditional").propertyNames()) {
                if (!key.equals("hide")) {
                    throw new FormUnreadable(file, id, "has the condition " + key + "; only hide is known");
                }
            }
            for (String property : source.properties(component).keySet()) {
                if (!PROPERTIES.contains(property)) {
                    throw new FormUnreadable(file, id, "has the property " + property + ", which means nothing here");
                }
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

        /** Pixels as the editor gives them, on the scale of distances: 5, 10, 15, 20, 25, 30, 40, 50, 60. */
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

        private String ownId(JsonNode component) {
            String id = source.string(component, "id");
            if (id.isEmpty()) {
                throw new FormUnreadable(
                        file,
                        "of the type " + source.string(component, "type"),
                        "has no id (" + source.string(component, "key") + ")");
            }
            if (!ids.add(id)) {
                throw new FormUnreadable(file, id, "has an id that another one has too");
            }
            return id;
        }
    }
}
