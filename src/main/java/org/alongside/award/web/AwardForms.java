package org.alongside.award.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.form.Answers;
import org.alongside.form.Choices;
import org.alongside.form.Drafts;
import org.alongside.form.Form;
import org.alongside.form.FormFlow;
import org.alongside.form.FormView;
import org.alongside.form.Refused;
import org.alongside.form.Taken;
import org.alongside.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads a signed-in person through a form of this module and keeps what they typed as their draft. */
@Component
class AwardForms {

    private final FormFlow flow;
    private final Drafts drafts;

    AwardForms(FormFlow flow, Drafts drafts) {
        this.flow = flow;
        this.drafts = drafts;
    }

    /**
     * A form that somebody fills in.
     *
     * @param about what it is about, in the person's list of drafts
     * @param subject under which the draft is kept
     * @param begin what stands there when there is no draft
     * @param address of the page, for the next page of the form
     */
    record Filling(
            Form form, UUID person, String about, String subject, Typed begin, Choices choices, String address) {}

    ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        return page.apply(flow.show(filling.form(), kept(filling), request.getParameterMap(), filling.choices()));
    }

    /** @param finish takes the answers and says where to go; a refusal is shown beside its field */
    ModelAndView take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, ModelAndView> page,
            Function<Answers, String> finish) {
        Taken taken = flow.take(filling.form(), kept(filling), request.getParameterMap(), filling.choices());
        return switch (taken.outcome()) {
            case SHOW -> page.apply(taken.view());
            case MOVE, SAVE -> {
                Drafts.About about = new Drafts.About(filling.about(), "", "", filling.address());
                drafts.keep(filling.person(), filling.subject(), about, filling.form(), taken.typed(), taken.page());
                yield new ModelAndView("redirect:" + filling.address() + taken.query());
            }
            case FINISH -> {
                try {
                    String next = finish.apply(taken.answers());
                    drafts.drop(filling.person(), filling.subject());
                    yield new ModelAndView("redirect:" + next);
                } catch (Refused refused) {
                    yield page.apply(flow.refuse(filling.form(), taken.typed(), refused, filling.choices()));
                }
            }
        };
    }

    private Typed kept(Filling filling) {
        return drafts.find(filling.person(), filling.subject())
                .map(Drafts.Draft::typed)
                .orElse(filling.begin());
    }
}
