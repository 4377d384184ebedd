package org.alongside.form.definition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its file describes it.
 *
 * @param id what a model's {@code camunda:formRef} says
 * @param title the first heading in the form, or its id in words
 * @param file where it was read from, for messages to authors
 * @param fingerprint changes when the form changes
 * @param finishLabel the words on the last button, or null for the usual ones
 * @param pages at least one
 * @param checked whether "check your answers" comes before the end; always so when there are several pages
 */
public record Form(
        String id,
        String title,
        String file,
        String fingerprint,
        @Nullable String finishLabel,
        List<Page> pages,
        boolean checked) {

    /** The name of the page that shows all answers before they are sent. */
    public static final String CHECK = "check";

    private static final String UNAVAILABLE = "unavailable";

    /** A form that is shown and never taken. */
    static Form unavailable(Form notice) {
        return new Form(
                notice.id(), notice.title(), notice.file(), UNAVAILABLE, notice.finishLabel(), notice.pages(), false);
    }

    /** Whether it stands in for a form that cannot be used. */
    public boolean isUnavailable() {
        return fingerprint.equals(UNAVAILABLE);
    }

    /** Every part of every page, groups before what they hold; the insides of rows are left out. */
    public Stream<Part> parts() {
        return pages.stream().flatMap(page -> flat(page.parts()));
    }

    /** Every question outside of rows. */
    public Stream<Field> fields() {
        return parts().filter(Field.class::isInstance).map(Field.class::cast);
    }

    /** The questions inside a list that grows. */
    public Stream<Field> fieldsOfRows(String key) {
        return parts().filter(
                        part -> part instanceof Part.Rows rows && rows.key().equals(key))
                .flatMap(part -> flat(((Part.Rows) part).parts()))
                .filter(Field.class::isInstance)
                .map(Field.class::cast);
    }

    /** Every question, those inside of rows as well. */
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
