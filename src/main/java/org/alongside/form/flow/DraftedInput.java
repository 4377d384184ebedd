package org.alongside.form.flow;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.Drafts;

/**
 * What one person types into one form, kept as their draft.
 *
 * @param subject under which the draft is kept
 * @param about what it is about, in the person's list of drafts
 * @param begin what stands there when there is no draft; asked for only then
 * @param choices the options that are known only now; asked for once
 */
public record DraftedInput(
        Form form,
        UUID person,
        String subject,
        Drafts.About about,
        Supplier<RawInput> begin,
        Supplier<Choices> choices) {

    RawInput typed(Optional<Drafts.Draft> draft) {
        return draft.map(Drafts.Draft::typed).orElseGet(begin);
    }
}
