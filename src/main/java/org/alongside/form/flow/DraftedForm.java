package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.view.FormView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Handles a form with this id for a signed-in user. */
@Component
public class DraftedForm {

    private final Forms forms;
    private final DraftedFlow flow;

    DraftedForm(Forms forms, DraftedFlow flow) {
        this.forms = forms;
        this.flow = flow;
    }

    /**
     * A form in progress.
     *
     * @param subject key of the draft
     * @param begin initial input when there is no draft
     * @param address of the page, for the form's next page
     */
    public record Filling(String form, UUID person, String subject, RawInput begin, Choices choices, String address) {}

    /** Whether anything was typed that has not been sent. */
    public boolean hasDraft(Filling filling) {
        return flow.hasDraft(of(filling));
    }

    public ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        return flow.show(of(filling), request, page);
    }

    /** @param finish handles the answers and returns the next address; a rejection is shown at its field */
    public ModelAndView take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, ModelAndView> page,
            Function<FormSubmission, String> finish) {
        return flow.take(of(filling), request, page, finish);
    }

    private DraftedFlow.Filling of(Filling filling) {
        Form form = forms.require(filling.form());
        return new DraftedFlow.Filling(
                form,
                filling.person(),
                form.title(),
                filling.subject(),
                filling.begin(),
                filling.choices(),
                filling.address());
    }
}
