package org.alongside.form.flow;

import java.util.Optional;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;

/**
 * What came of a posted page.
 *
 * @param outcome what the controller does next
 * @param typed everything typed so far, the posted page included: keep it
 * @param page the page to be on now
 * @param changed whether that page is being changed from "check your answers"
 */
public record SubmissionResult(
        Outcome outcome,
        RawInput typed,
        String page,
        boolean changed,
        @Nullable FormView shown,
        @Nullable FormSubmission finished) {

    /** What a controller does next. */
    public enum Outcome {
        /** Draw {@link SubmissionResult#view()} in answer to the post: there is a problem, or a row came or went. */
        SHOW,
        /** Keep what was typed and redirect to {@link SubmissionResult#page()}. */
        MOVE,
        /** Keep what was typed as a draft and leave. */
        SAVE,
        /** All pages hold: {@link SubmissionResult#answers()} are ready. */
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
    public FormSubmission answers() {
        return Optional.ofNullable(finished).orElseThrow(() -> new IllegalStateException("Not finished"));
    }
}
