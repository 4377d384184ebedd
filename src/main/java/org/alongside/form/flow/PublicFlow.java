package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads somebody who is not signed in through a form: what they type is kept between its pages, and it is sent once. */
@Component
public class PublicFlow {

    private final FormFlow flow;
    private final Uploads uploads;
    private final AdditionalAnswers additional;

    PublicFlow(FormFlow flow, Uploads uploads, AdditionalAnswers additional) {
        this.flow = flow;
        this.uploads = uploads;
        this.additional = additional;
    }

    /**
     * A form that somebody fills in.
     *
     * @param typed what they have typed so far
     * @param address of its first page
     */
    public record Filling(Form form, RawInput typed, Choices choices, String address) {}

    /**
     * The form was taken.
     *
     * @param address where the person is led
     * @param about what the answers belong to, see {@link AdditionalAnswers}; null when the form said what was known
     *     already, and nothing of it is kept
     */
    public record Done(String address, @Nullable String about) {}

    /** The page where they are. */
    public String show(Filling filling, HttpServletRequest request, Function<FormView, String> page) {
        return page.apply(flow.show(filling.form(), filling.typed(), request.getParameterMap(), filling.choices()));
    }

    /**
     * Takes what they sent and says which page comes next.
     *
     * @param finish takes the answers and says where to go; a refusal is shown beside its field. What it does not read of
     *     them is kept as {@link AdditionalAnswers}
     */
    public String take(
            Filling filling,
            PublicForms.Visit visit,
            HttpServletRequest request,
            Function<FormView, String> page,
            Function<FormSubmission, Done> finish) {
        SubmissionResult taken =
                flow.take(filling.form(), filling.typed(), uploads.read(request, filling.form()), filling.choices());
        visit.keep(taken.typed());
        return switch (taken.outcome()) {
            case SHOW -> page.apply(taken.view());
            case MOVE, SAVE -> "redirect:" + filling.address() + taken.query();
            case FINISH -> {
                try {
                    yield "redirect:" + visit.send(() -> finish(taken.answers(), finish));
                } catch (ValidationRejected no) {
                    yield page.apply(flow.refuse(filling.form(), taken.typed(), no, filling.choices()));
                }
            }
        };
    }

    private String finish(FormSubmission answers, Function<FormSubmission, Done> finish) {
        Done done = finish.apply(answers);
        if (done.about() != null) {
            additional.keep(List.of(done.about()), null, null, answers);
        }
        return done.address();
    }
}
