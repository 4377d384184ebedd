package org.alongside.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Forms saved before they were complete: one per person and subject, seen by that person only. */
@Component
public class Drafts {

    /**
     * A saved form.
     *
     * @param subject what it is about, for example {@code work:} and an item's id
     * @param fingerprint of the form as it was when this was saved; another one now means that the form has changed
     * @param page where the person was
     */
    public record Draft(
            UUID owner, String subject, String formId, String fingerprint, Typed typed, String page, Instant updated) {}

    /** Saves, or saves over what was there. */
    public void keep(UUID owner, String subject, Form form, Typed typed, String page) {
        throw new UnsupportedOperationException();
    }

    public Optional<Draft> find(UUID owner, String subject) {
        throw new UnsupportedOperationException();
    }

    /** Drops everybody's drafts about a subject, for when it is done with. */
    public void drop(String subject) {
        throw new UnsupportedOperationException();
    }

    public void drop(UUID owner, String subject) {
        throw new UnsupportedOperationException();
    }

    /** A person's drafts, the latest first. */
    public List<Draft> of(UUID owner) {
        throw new UnsupportedOperationException();
    }
}
