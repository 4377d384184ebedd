package org.alongside.form.definition;

/** A form file has content that cannot be rendered or validated. Names the file and the component, for its author. */
final class FormUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormUnreadable(String file, String component, String problem) {
        super("%s: component %s %s".formatted(file, component, problem));
    }
}
