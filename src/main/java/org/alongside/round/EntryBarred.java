package org.alongside.round;

import java.util.Objects;
import org.alongside.form.answer.ValidationRejected;
import org.jspecify.annotations.Nullable;

/**
 * Why a person does not write down ballots or scores for members: they lead the case.
 *
 * @param chair the name of the chair, who can; null when there is none, or the chair leads the case
 */
public record EntryBarred(@Nullable String chair) {

    /** The message, below the prefix of the kind of round. */
    public String key(String prefix) {
        return chair == null ? prefix + ".no-chair" : prefix;
    }

    /** The same as a refusal on a form. */
    public ValidationRejected refusal(String prefix) {
        return ValidationRejected.altogether(key(prefix), Objects.requireNonNullElse(chair, ""));
    }
}
