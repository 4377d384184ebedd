package org.alongside.round;

import java.util.Objects;
import org.alongside.form.answer.ValidationRejected;
import org.jspecify.annotations.Nullable;

/**
 * Why a person may not record ballots or scores for members: they lead the case.
 *
 * @param chair the name of the chair, who may; null when the body has none, or the chair leads the case
 */
public record EntryBarred(@Nullable String chair) {

    /** The message key under the prefix of the kind of round. */
    public String key(String prefix) {
        return chair == null ? prefix + ".no-chair" : prefix;
    }

    /** As a form error. */
    public ValidationRejected refusal(String prefix) {
        return ValidationRejected.altogether(key(prefix), Objects.requireNonNullElse(chair, ""));
    }
}
