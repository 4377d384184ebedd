package org.alongside.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a posted page.
 *
 * @param outcome what the controller does next
 * @param typed everything typed so far, the posted page included: keep it
 * @param page the page to be on now
 * @param changed whether that page is being changed from "check your answers"
 */
public record Taken(
        Outcome outcome,
        Typed typed,
        String page,
        boolean changed,
        @Nullable FormView shown,
        @Nullable Answers finished) {

    /** What a controller does next. */
    public enum Outcome {
        /** Draw {@link Taken#view()} in answer to the post: there is a problem, or a row came or went. */
        SHOW,
        /** Keep what was typed and redirect to {@link Taken#page()}. */
        MOVE,
        /** Keep what was typed as a draft and leave. */
        SAVE,
        /** All pages hold: {@link Taken#answers()} are ready. */
        FINISH
    }

    /** The query that leads to {@link #page()}, for a redirect: {@code ?page=people}. */
    public String query() {
        return "?page=" + page + (changed ? "&change=1" : "");
    }

    /** @throws IllegalStateException unless the outcome is SHOW */
    public FormView view() {
        return Optional.ofNullable(shown).orElseThrow(() -> new IllegalStateException("Nothing to show"));
    }

    /** @throws IllegalStateException unless the outcome is FINISH */
    public Answers answers() {
        return Optional.ofNullable(finished).orElseThrow(() -> new IllegalStateException("Not finished"));
    }
}
