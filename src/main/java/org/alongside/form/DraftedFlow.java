package org.alongside.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads a signed-in person through a form and keeps what they typed as their draft. */
@Component
public class DraftedFlow {

    private final FormFlow flow;
    private final Drafts drafts;

    DraftedFlow(FormFlow flow, Drafts drafts) {
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
    public record Filling(
            Form form, UUID person, String about, String subject, Typed begin, Choices choices, String address) {}

    /** The page where they are. */
    public ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        return page.apply(flow.show(filling.form(), kept(filling), request.getParameterMap(), filling.choices()));
    }

    /**
     * Takes what they sent and says which page comes next.
     *
     * @param finish takes the answers and says where to go; a refusal is shown beside its field
     */
    public ModelAndView take(
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
