package org.alongside.form.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use case said no to what a person answered. The message is shown beside the field, nothing is written, and what the
 * person typed stays on the page.
 */
public final class ValidationRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String message;
    private final transient Object[] arguments;

    private ValidationRejected(@Nullable String field, String message, Object[] arguments) {
        super(message);
        this.field = field;
        this.message = message;
        this.arguments = arguments.clone();
    }

    /**
     * @param field the key of the field in the form
     * @param message key in the messages of the module that refuses
     */
    public static ValidationRejected at(String field, String message, Object... arguments) {
        return new ValidationRejected(field, message, arguments);
    }

    /** A refusal that belongs to no single field: it stands in the error summary alone. */
    public static ValidationRejected altogether(String message, Object... arguments) {
        return new ValidationRejected(null, message, arguments);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String message() {
        return message;
    }

    public Object[] arguments() {
        // A refusal never leaves the request it arose in, but it may have been copied by serialisation.
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
