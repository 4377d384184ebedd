package org.alongside.form.definition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as described by its file.
 *
 * @param id the {@code camunda:formRef} of a model
 * @param title the form's first heading, or its id in words
 * @param file source file, for messages to authors
 * @param fingerprint changes when the form changes
 * @param finishLabel label of the last button, or null for the default
 * @param pages at least one
 * @param checked whether "check your answers" is shown; always for several pages
 */
public record Form(
        String id,
        String title,
        String file,
        String fingerprint,
        @Nullable String finishLabel,
        List<Page> pages,
        boolean checked) {

    /** The key of the "check your answers" page. */
    public static final String CHECK = "check";

    private static final String UNAVAILABLE = "unavailable";

    /** A form that is shown but cannot be submitted. */
    static Form unavailable(Form notice) {
        return new Form(
                notice.id(), notice.title(), notice.file(), UNAVAILABLE, notice.finishLabel(), notice.pages(), false);
    }

    /** Whether it replaces a form that cannot be used. */
    public boolean isUnavailable() {
        return fingerprint.equals(UNAVAILABLE);
    }

    /** All parts of all pages, groups before their contents; without the contents of rows. */
    public Stream<Part> parts() {
        return pages.stream().flatMap(page -> flat(page.parts()));
    }

    /** All questions outside rows. */
    public Stream<Field> fields() {
        return parts().filter(Field.class::isInstance).map(Field.class::cast);
    }

    /** The questions of a dynamic list. */
    public Stream<Field> fieldsOfRows(String key) {
        return parts().filter(
                        part -> part instanceof Part.Rows rows && rows.key().equals(key))
                .flatMap(part -> flat(((Part.Rows) part).parts()))
                .filter(Field.class::isInstance)
                .map(Field.class::cast);
    }

    /** All questions, including those in rows. */
    public Stream<Field> everyField() {
        return parts().flatMap(part -> part instanceof Part.Rows rows ? flat(rows.parts()) : Stream.of(part))
                .filter(Field.class::isInstance)
                .map(Field.class::cast);
    }

    public static Stream<Part> flat(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Group group
                        ? Stream.concat(Stream.of(part), flat(group.parts()))
                        : Stream.of(part));
    }
}
