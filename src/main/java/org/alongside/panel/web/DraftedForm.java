package org.alongside.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.form.Answers;
import org.alongside.form.Choices;
import org.alongside.form.DraftedFlow;
import org.alongside.form.Form;
import org.alongside.form.FormView;
import org.alongside.form.Forms;
import org.alongside.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads a signed-in person through a form of this module, which is known by its id. */
@Component
class DraftedForm {

    private final Forms forms;
    private final DraftedFlow flow;

    DraftedForm(Forms forms, DraftedFlow flow) {
        this.forms = forms;
        this.flow = flow;
    }

    /**
     * A form that somebody fills in.
     *
     * @param subject under which the draft is kept
     * @param begin what stands there when there is no draft
     * @param address of the page, for the next page of the form
     */
    record Filling(String form, UUID person, String subject, Typed begin, Choices choices, String address) {}

    ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        return flow.show(of(filling), request, page);
    }

    /** @param finish takes the answers and says where to go; a refusal is shown beside its field */
    ModelAndView take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, ModelAndView> page,
            Function<Answers, String> finish) {
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
