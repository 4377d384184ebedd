package org.alongside.form.definition;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rejects anything that a page would silently leave out: unsupported components, keys, validation and properties. */
final class ComponentCheck {

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
            "requiredError",
            "width",
            "megabytes",
            "readability");

    private final String file;
    private final FormJson source;
    private final Set<String> ids = new HashSet<>();

    ComponentCheck(String file, FormJson source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Returns the component's id after checking that it is unique and that everything in the component is supported.
     */
    String checkedId(JsonNode component) {
        String id = id(component);
        known(component, source.string(component, "type"), id);
        return id;
    }

    private String id(JsonNode component) {
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
                throw new FormUnreadable(file, id, "has the key " + key + ", which means nothing for the type " + type);
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
}
