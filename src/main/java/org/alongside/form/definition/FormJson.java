package org.alongside.form.definition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alongside.engine.Feel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the values of components; rejects an invalid one with the component's id. */
final class FormJson {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");

    private final String file;
    private final Feel feel;

    FormJson(String file, Feel feel) {
        this.file = file;
        this.feel = feel;
    }

    @Nullable
    String hiddenWhen(JsonNode component) {
        String expression = string(component.path("conditional"), "hide");
        if (expression.isBlank()) {
            return null;
        }
        readable(expression, string(component, "id"));
        return expression;
    }

    void readable(String expression, String id) {
        try {
            feel.check(expression);
        } catch (Feel.FeelFailed e) {
            throw new FormUnreadable(file, id, "has an expression that is not FEEL: " + expression);
        }
    }

    String key(JsonNode component, String name, String id) {
        String key = string(component, name);
        if (!KEY.matcher(key).matches()) {
            throw new FormUnreadable(
                    file, id, "has the " + name + " '" + key + "'; it must be letters, digits and _, a letter first");
        }
        return key;
    }

    String required(JsonNode node, String name, String id) {
        String text = node.path(name).isNumber() ? node.path(name).asString() : text(node, name, id);
        if (text.isBlank()) {
            throw new FormUnreadable(file, id, "has no " + name);
        }
        return text;
    }

    /** Text for display, which may depend on answers. */
    String text(JsonNode node, String name, String id) {
        return says(string(node, name), name, id);
    }

    String says(String text, String name, String id) {
        String wrong = TemplateText.wrong(text, feel);
        if (wrong != null) {
            throw new FormUnreadable(file, id, "has in its " + name + " " + wrong);
        }
        return text;
    }

    /** Text that must not depend on answers. */
    String plain(JsonNode node, String name, String id) {
        String text = string(node, name);
        if (!TemplateText.isFixed(text)) {
            throw new FormUnreadable(file, id, "has an expression in its " + name + "; it is fixed");
        }
        return text;
    }

    String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new TreeMap<>();
        component
                .path("properties")
                .properties()
                .forEach(each -> properties.put(each.getKey(), each.getValue().asString()));
        return properties;
    }

    int whole(JsonNode node, String name, int otherwise, String id) {
        BigDecimal number = number(node, name, id);
        return number == null ? otherwise : wholeText(number.toPlainString(), id);
    }

    int wholeText(String text, String id) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new FormUnreadable(file, id, "has '" + text + "' where a whole number belongs");
        }
    }

    @Nullable
    BigDecimal number(JsonNode node, String name, String id) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())) {
            return null;
        }
        if (value.isString() && value.asString().startsWith("=")) {
            if (!Set.of("min", "max", "minLength", "maxLength").contains(name)) {
                throw new FormUnreadable(file, id, "has an expression for " + name + "; it is fixed");
            }
            return null;
        }
        try {
            return new BigDecimal(value.asString());
        } catch (NumberFormatException e) {
            throw new FormUnreadable(file, id, "has a " + name + " that is not a number");
        }
    }
}
