package org.alongside.form.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.form.definition.Field;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Page;
import org.alongside.form.definition.Part;
import org.alongside.form.definition.TemplateText;

/** The questions of a page whose answers change what the same page shows: further questions, texts or options. */
final class PageDependencies {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private PageDependencies() {}

    /** Their keys, in the page's order. */
    static Set<String> of(Form form, Page page) {
        Stream<String> computed =
                form.parts().filter(Part.WorkedOut.class::isInstance).map(part -> ((Part.WorkedOut) part).expression());
        Set<String> mentioned = Stream.concat(nested(page.parts()).flatMap(PageDependencies::expressions), computed)
                .flatMap(expression -> NAME.matcher(expression).results().map(found -> found.group()))
                .collect(Collectors.toSet());
        Set<String> keys = new LinkedHashSet<>();
        nested(page.parts()).forEach(part -> {
            if (part instanceof Field field) {
                keys.add(field.key());
            }
        });
        keys.retainAll(mentioned);
        return keys;
    }

    private static Stream<Part> nested(List<Part> parts) {
        return parts.stream().flatMap(part -> {
            if (part instanceof Part.Group group) {
                return Stream.concat(Stream.of(part), nested(group.parts()));
            }
            return part instanceof Part.Rows rows
                    ? Stream.concat(Stream.of(part), nested(rows.parts()))
                    : Stream.of(part);
        });
    }

    private static Stream<String> expressions(Part part) {
        return Stream.concat(Stream.ofNullable(part.hiddenWhen()), texts(part)).filter(Objects::nonNull);
    }

    private static Stream<String> texts(Part part) {
        if (part instanceof Field field) {
            return Stream.concat(
                    field.formulas().values().stream(),
                    dynamic(field.label(), field.hint(), field.prefix(), field.suffix()));
        }
        if (part instanceof Part.Words words) {
            return dynamic(words.text());
        }
        if (part instanceof Part.Table table) {
            return Stream.concat(Stream.of(table.from()), Stream.ofNullable(table.columnsFrom()));
        }
        return part instanceof Part.Group group ? dynamic(group.label(), group.hint()) : Stream.empty();
    }

    private static Stream<String> dynamic(String... texts) {
        return Stream.of(texts).filter(text -> !TemplateText.isFixed(text));
    }
}
