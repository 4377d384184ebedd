package org.alongside.form.flow;

import java.util.Optional;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;

/**
 * The result of a posted page.
 *
 * @param outcome the controller's next action
 * @param typed all input so far, including the posted page; to be kept
 * @param page the next page
 * @param changed whether that page was opened from "check your answers"
 */
public record SubmissionResult(
        Outcome outcome,
        RawInput typed,
        String page,
        boolean changed,
        @Nullable FormView shown,
        @Nullable FormSubmission finished) {

    /** The controller's next action. */
    public enum Outcome {
        /** Render {@link SubmissionResult#view()} in response to the post: there are errors, or rows changed. */
        SHOW,
        /** Render only the questions of {@link SubmissionResult#view()}, by {@code form/questions}, and keep nothing. */
        QUESTIONS,
        /** Keep the input and redirect to {@link SubmissionResult#page()}. */
        MOVE,
        /** Save the input as a draft and leave. */
        SAVE,
        /** All pages are valid: {@link SubmissionResult#answers()} is available. */
        FINISH
    }

    /** The query for a redirect to {@link #page()}: {@code ?page=people}. */
    public String query() {
        return "?page=" + page + (changed ? "&change=1" : "");
    }

    /** @throws IllegalStateException unless the outcome is SHOW or QUESTIONS */
    public FormView view() {
        return Optional.ofNullable(shown).orElseThrow(() -> new IllegalStateException("Nothing to show"));
    }

    /** @throws IllegalStateException unless the outcome is FINISH */
    public FormSubmission answers() {
        return Optional.ofNullable(finished).orElseThrow(() -> new IllegalStateException("Not finished"));
    }
}
