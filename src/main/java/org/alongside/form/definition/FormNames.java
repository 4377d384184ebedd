package org.alongside.form.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.form.definition.Field.DateRule;
import org.alongside.form.definition.Field.Kind;

/** Checks that the keys of a complete form are consistent. */
final class FormNames {

    private final String file;

    FormNames(String file) {
        this.file = file;
    }

    /** Keys are unique within their scope, and date rules refer to existing dates. */
    void check(Form form) {
        List<Part> top = form.parts().toList();
        checkNames(top, Set.of());
        Set<String> topDates = dates(top);
        for (Part part : top) {
            if (part instanceof Part.Rows rows) {
                checkNames(Form.flat(rows.parts()).toList(), topDates);
            }
        }
        Set<String> pageKeys = new HashSet<>();
        form.pages().forEach(page -> {
            if (!pageKeys.add(page.key())) {
                throw new FormUnreadable(file, page.key(), "is the name of two pages");
            }
        });
    }

    private void checkNames(List<Part> parts, Set<String> outerDates) {
        Set<String> keys = new HashSet<>();
        Set<String> dates = new HashSet<>(outerDates);
        dates.addAll(dates(parts));
        for (Part part : parts) {
            String key = part instanceof Field field
                    ? field.key()
                    : part instanceof Part.Rows rows
                            ? rows.key()
                            : part instanceof Part.WorkedOut worked ? worked.key() : null;
            if (key != null && !keys.add(key)) {
                throw new FormUnreadable(file, part.id(), "has the key " + key + ", which another one has too");
            }
            if (part instanceof Field field) {
                for (DateRule rule : field.checks().dates()) {
                    if (rule.otherKey() != null && !dates.contains(rule.otherKey())) {
                        throw new FormUnreadable(
                                file,
                                part.id(),
                                "is compared with the date " + rule.otherKey() + ", which is not there");
                    }
                }
            }
        }
    }

    private Set<String> dates(List<Part> parts) {
        return parts.stream()
                .filter(part ->
                        part instanceof Field field && (field.kind() == Kind.DATE || field.kind() == Kind.DATETIME))
                .map(part -> ((Field) part).key())
                .collect(Collectors.toSet());
    }
}
