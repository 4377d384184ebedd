package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.view.FormView;
import org.springframework.stereotype.Component;

/** Handles a one-page form without drafts. */
@Component
public class UndraftedFlow {

    private final FormFlow flow;
    private final Uploads uploads;

    UndraftedFlow(FormFlow flow, Uploads uploads) {
        this.flow = flow;
        this.uploads = uploads;
    }

    /**
     * A form in progress.
     *
     * @param begin initial input
     * @param address the target when it is left without submission
     */
    public record Filling(Form form, RawInput begin, Choices choices, String address) {

        /** An empty form without run-time options. */
        public static Filling empty(Form form, String address) {
            return new Filling(form, RawInput.none(), Choices.none(), address);
        }
    }

    /** Renders the page. */
    public String show(Filling filling, HttpServletRequest request, Function<FormView, String> page) {
        return page.apply(flow.show(filling.form(), filling.begin(), request.getParameterMap(), filling.choices()));
    }

    /**
     * Handles a post.
     *
     * @param page renders the form; returns the template name
     * @param finish handles the answers; returns the next template name, or "redirect:" and an address. A rejection
     * is shown at its field
     */
    public String take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, String> page,
            Function<FormSubmission, String> finish) {
        Form form = filling.form();
        SubmissionResult taken = flow.take(form, filling.begin(), uploads.read(request, form), filling.choices());
        return switch (taken.outcome()) {
            case SHOW -> page.apply(taken.view());
            case QUESTIONS -> QuestionsPage.of(taken.view(), request);
            case MOVE, SAVE -> "redirect:" + filling.address();
            case FINISH -> {
                try {
                    yield finish.apply(taken.answers());
                } catch (ValidationRejected refused) {
                    yield page.apply(flow.refuse(form, taken.typed(), refused, filling.choices()));
                }
            }
        };
    }
}
