package org.alongside.form.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A use case rejected an answer. The message is shown at the field, nothing is stored, and the input stays on the
 * page.
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
     * @param message key in the rejecting module's messages
     */
    public static ValidationRejected at(String field, String message, Object... arguments) {
        return new ValidationRejected(field, message, arguments);
    }

    /** A rejection of the form as a whole, shown only in the error summary. */
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
        // Null after serialisation, since the arguments are transient.
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
