package org.alongside.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Leads somebody who is not signed in through a form: what they type is kept between its pages, and it is sent once. */
@Component
public class PublicFlow {

    private final FormFlow flow;

    PublicFlow(FormFlow flow) {
        this.flow = flow;
    }

    /**
     * A form that somebody fills in.
     *
     * @param typed what they have typed so far
     * @param address of its first page
     */
    public record Filling(Form form, Typed typed, Choices choices, String address) {}

    /** The page where they are. */
    public String show(Filling filling, HttpServletRequest request, Function<FormView, String> page) {
        return page.apply(flow.show(filling.form(), filling.typed(), request.getParameterMap(), filling.choices()));
    }

    /**
     * Takes what they sent and says which page comes next.
     *
     * @param finish takes the answers and says where to go; a refusal is shown beside its field
     */
    public String take(
            Filling filling,
            PublicForms.Visit visit,
            HttpServletRequest request,
            Function<FormView, String> page,
            Function<Answers, String> finish) {
        Taken taken = flow.take(filling.form(), filling.typed(), request.getParameterMap(), filling.choices());
        visit.keep(taken.typed());
        return switch (taken.outcome()) {
            case SHOW -> page.apply(taken.view());
            case MOVE, SAVE -> "redirect:" + filling.address() + taken.query();
            case FINISH -> {
                try {
                    yield "redirect:" + visit.send(() -> finish.apply(taken.answers()));
                } catch (Refused no) {
                    yield page.apply(flow.refuse(filling.form(), taken.typed(), no, filling.choices()));
                }
            }
        };
    }
}
