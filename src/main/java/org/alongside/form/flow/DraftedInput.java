package org.alongside.form.flow;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.Drafts;

/**
 * A person's input for one form, kept as a draft.
 *
 * @param subject key of the draft
 * @param about the subject shown in the person's list of drafts
 * @param begin initial input; evaluated only without a draft
 * @param choices options known at run time; evaluated once
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
