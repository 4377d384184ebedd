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

/** Leads somebody through a form of one page, of which nothing is kept before it is sent. */
@Component
public class UndraftedFlow {

    private final FormFlow flow;
    private final Uploads uploads;

    UndraftedFlow(FormFlow flow, Uploads uploads) {
        this.flow = flow;
        this.uploads = uploads;
    }

    /**
     * A form that somebody fills in.
     *
     * @param begin what stands there at first
     * @param address where somebody is led who neither fills it in nor sends it
     */
    public record Filling(Form form, RawInput begin, Choices choices, String address) {

        /** An empty form without options of its own. */
        public static Filling empty(Form form, String address) {
            return new Filling(form, RawInput.none(), Choices.none(), address);
        }
    }

    /** The page of the form. */
    public String show(Filling filling, HttpServletRequest request, Function<FormView, String> page) {
        return page.apply(flow.show(filling.form(), filling.begin(), request.getParameterMap(), filling.choices()));
    }

    /**
     * Takes what was sent and says what comes next.
     *
     * @param page draws the form; the name of its template
     * @param finish takes the answers; the name of the template that follows, or "redirect:" and an address. A refusal is
     *     shown beside its field
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
