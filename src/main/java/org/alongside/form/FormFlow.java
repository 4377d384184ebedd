package org.alongside.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads a person through a form, page by page. It keeps nothing itself: what was typed goes in and comes out. */
@Component
public class FormFlow {

    /**
     * One page to draw.
     *
     * @param page its key; null or unknown for the first
     */
    public FormView show(Form form, Typed typed, @Nullable String page, Choices choices) {
        throw new UnsupportedOperationException();
    }

    /** The page that an address asks for by its query, {@code ?page=} and {@code &change=}, as {@link Taken#query} writes it. */
    public FormView show(Form form, Typed typed, Map<String, String[]> query, Choices choices) {
        throw new UnsupportedOperationException();
    }

    /**
     * A posted page.
     *
     * @param kept what was typed before, from the draft or the session
     * @param posted the request's parameters; only what the form asks for is taken
     */
    public Taken take(Form form, Typed kept, Map<String, String[]> posted, Choices choices) {
        throw new UnsupportedOperationException();
    }

    /** The page again, with a use case's refusal beside its field. */
    public FormView refuse(Form form, Typed typed, Refused refused, Choices choices) {
        throw new UnsupportedOperationException();
    }

    /**
     * Checks a whole form at once, for people's answers that came by another way than the pages.
     *
     * @throws NotValid with every problem, when something does not hold
     */
    public Answers check(Form form, Typed typed, Choices choices) {
        throw new UnsupportedOperationException();
    }

    /** Answers that a form does not allow. */
    public static final class NotValid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotValid(String problems) {
            super(problems);
        }
    }
}
