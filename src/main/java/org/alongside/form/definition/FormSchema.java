package org.alongside.form.definition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The supported components and keys of form-js, and the reasons for those that are not. A key in neither list is a
 * typing error or from a newer editor; both are rejected, so that a form never promises what its page does not do.
 */
final class FormSchema {

    /** The newest supported schema version. */
    static final int NEWEST = 20;

    static final Set<String> ROOT = Set.of(
            "type",
            "id",
            "schemaVersion",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag",
            "exporter",
            "components",
            "properties");

    private static final String EVERY = "type id layout conditional properties";
    private static final String INPUT = EVERY + " key label description defaultValue validate readonly disabled";
    private static final String PICKED = INPUT + " values valuesKey valuesExpression";

    /** The keys of each component. */
    static final Map<String, Set<String>> KEYS = keys();

    /** The validation keys of each component. */
    static final Map<String, Set<String>> VALIDATION = Map.ofEntries(
            Map.entry("textfield", Set.of("required", "minLength", "maxLength", "pattern", "validationType")),
            Map.entry("textarea", Set.of("required", "minLength", "maxLength")),
            Map.entry("number", Set.of("required", "min", "max")),
            Map.entry("datetime", Set.of("required")),
            Map.entry("checkbox", Set.of("required")),
            Map.entry("checklist", Set.of("required")),
            Map.entry("radio", Set.of("required")),
            Map.entry("select", Set.of("required")),
            Map.entry("taglist", Set.of("required")),
            Map.entry("filepicker", Set.of("required")));

    /** Why a component is not supported, and what to use instead. */
    static final Map<String, String> REFUSED = Map.of(
            "html",
                    "its HTML would be outside the checks of this product; use a text, which knows headings, lists and links",
            "iframe", "pages from elsewhere are not shown inside ours, for safety; use a text with a link",
            "documentPreview", "it shows documents that Camunda 8 keeps; show them above the form instead",
            "multipage", "pages are groups at the top with the property page = true",
            "page", "pages are groups at the top with the property page = true");

    private FormSchema() {}

    private static Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        keys.put("textfield", set(INPUT + " appearance"));
        keys.put("textarea", set(INPUT));
        keys.put("number", set(INPUT + " appearance decimalDigits increment serializeToString"));
        keys.put(
                "datetime",
                set(INPUT + " subtype dateLabel timeLabel use24h timeSerializingFormat timeInterval"
                        + " disallowPassedDates"));
        keys.put("checkbox", set(INPUT));
        keys.put("checklist", set(PICKED));
        keys.put("radio", set(PICKED));
        keys.put("select", set(PICKED + " searchable"));
        keys.put("taglist", set(PICKED));
        keys.put("filepicker", set(EVERY + " key label description validate readonly disabled accept multiple"));
        keys.put("text", set(EVERY + " text"));
        keys.put("image", set(EVERY + " source alt"));
        keys.put("table", set(EVERY + " label columns columnsExpression rowCount dataSource"));
        keys.put("separator", set(EVERY));
        keys.put("spacer", set(EVERY + " height"));
        keys.put("expression", set(EVERY + " key expression computeOn"));
        keys.put("group", set(EVERY + " label description components path showOutline verticalAlignment"));
        keys.put(
                "dynamiclist",
                set(EVERY + " label description components path showOutline verticalAlignment isRepeating"
                        + " defaultRepetitions allowAddRemove disableCollapse nonCollapsedItems"));
        keys.put("button", set("type id layout properties conditional label action"));
        return Map.copyOf(keys);
    }

    private static Set<String> set(String words) {
        return new TreeSet<>(Arrays.asList(words.split(" ")));
    }
}
