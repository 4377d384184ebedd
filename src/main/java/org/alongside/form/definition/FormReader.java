package org.alongside.form.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.engine.Feel;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads form-js JSON, as saved by Camunda Modeler, into a {@link Form}. Rejects anything it cannot render or
 * validate, so that a form never asks less than its author intended.
 */
@Component
public class FormReader {

    private static final String WHOLE = "of the whole file";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Feel feel;

    public FormReader(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormUnreadable with the file and the component */
    public Form read(String file, String text) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            throw new FormUnreadable(file, WHOLE, "is not JSON: " + e.getOriginalMessage());
        }
        return new Reading(file, root, feel).form(fingerprint(text));
    }

    static String fingerprint(String json) {
        return DigestUtils.sha256Hex(json).substring(0, 32);
    }

    /** {@code engagement-plan} and {@code meetingPlace} in words: Engagement plan, Meeting place. */
    public static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_]+", " ")
                .strip();
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** A file being read. */
    private static final class Reading {

        private final String file;
        private final JsonNode root;
        private final FormJson source;
        private final ComponentReader components;
        private final List<Page> pages = new ArrayList<>();
        // Parts outside pages.
        private final List<Part> loose = new ArrayList<>();

        Reading(String file, JsonNode root, Feel feel) {
            this.file = file;
            this.root = root;
            this.source = new FormJson(file, feel);
            this.components = new ComponentReader(file, source);
        }

        Form form(String fingerprint) {
            String id = source.string(root, "id");
            checkRoot(id);
            String title = words(id);
            boolean first = true;
            for (JsonNode component : root.path("components")) {
                if (isPage(component)) {
                    pages.add(components.page(component));
                    continue;
                }
                if (first && isTitle(component)) {
                    title = title(component);
                } else {
                    components.part(component, loose);
                }
                first = false;
            }
            placeLoose(title);
            boolean checked = "true".equals(source.string(root.path("properties"), "check")) || pages.size() > 1;
            Form form = new Form(id, title, file, fingerprint, components.finishLabel(), List.copyOf(pages), checked);
            new FormNames(file).check(form);
            return form;
        }

        private void checkRoot(String id) {
            if (id.isEmpty()) {
                throw new FormUnreadable(file, WHOLE, "has no id");
            }
            for (String key : root.propertyNames()) {
                if (!FormSchema.ROOT.contains(key)) {
                    throw new FormUnreadable(file, WHOLE, "has the key " + key + ", which is not known");
                }
            }
            if (!source.string(root, "type").isEmpty()
                    && !source.string(root, "type").equals("default")) {
                throw new FormUnreadable(file, WHOLE, "is not of the type default");
            }
            if (source.whole(root, "schemaVersion", 1, WHOLE) > FormSchema.NEWEST) {
                throw new FormUnreadable(
                        file, WHOLE, "has a schemaVersion above " + FormSchema.NEWEST + ", which is not known yet");
            }
        }

        private boolean isPage(JsonNode component) {
            return source.string(component, "type").equals("group")
                    && "true".equals(source.properties(component).get("page"));
        }

        private boolean isTitle(JsonNode component) {
            return source.string(component, "type").equals("text")
                    && source.string(component, "text").startsWith("# ");
        }

        /** The heading of the first text; the rest of that text stays a part. */
        private String title(JsonNode component) {
            String id = components.checkedId(component);
            String[] heading = source.string(component, "text").split("\n", 2);
            String title = heading[0].substring(2).strip();
            if (!TemplateText.isFixed(title)) {
                throw new FormUnreadable(file, id, "has an expression in the form's title; it is fixed");
            }
            if (heading.length > 1 && !heading[1].isBlank()) {
                loose.add(new Part.Words(id, source.says(heading[1], "text", id), source.hiddenWhen(component)));
            }
            return title;
        }

        /** Without pages, all parts form one page; parts above the pages introduce the first. */
        private void placeLoose(String title) {
            if (pages.isEmpty()) {
                pages.add(new Page("form", title, "", List.copyOf(loose), null));
                return;
            }
            if (loose.stream()
                    .anyMatch(
                            part -> part instanceof Field || part instanceof Part.Rows || part instanceof Part.Group)) {
                throw new FormUnreadable(
                        file, loose.get(loose.size() - 1).id(), "stands outside the pages of a form that has pages");
            }
            Page start = pages.get(0);
            List<Part> parts = new ArrayList<>(loose);
            parts.addAll(start.parts());
            pages.set(0, new Page(start.key(), start.title(), start.hint(), parts, start.hiddenWhen()));
        }
    }
}
