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

/** Handles a form for a signed-out user: input is kept between pages, and submitted once. */
@Component
public class PublicFlow {

    /** The page on which a link to continue is asked for. */
    public static final String COME_BACK = "/come-back";

    private final FormFlow flow;
    private final Uploads uploads;
    private final AdditionalAnswers additional;

    PublicFlow(FormFlow flow, Uploads uploads, AdditionalAnswers additional) {
        this.flow = flow;
        this.uploads = uploads;
        this.additional = additional;
    }

    /**
     * A form in progress.
     *
     * @param typed the input so far
     * @param address of its first page
     */
    public record Filling(Form form, RawInput typed, Choices choices, String address) {}

    /**
     * The form was submitted.
     *
     * @param address the next address
     * @param about the subject of the answers, see {@link AdditionalAnswers}; null when it said nothing new and
     * nothing of it is stored
     */
    public record Done(String address, @Nullable String about) {}

    /**
     * Shows the current page. A new form redirects to the address of its first page, so that Back in the browser returns to
     * the typed answers, while the plain address starts an empty form.
     */
    public String show(
            Filling filling, PublicForms.Visit visit, HttpServletRequest request, Function<FormView, String> page) {
        if (visit.isClosed()) {
            return "form/closed";
        }
        if (!visit.begins() && !visit.hasStarted() && Form.CHECK.equals(request.getParameter("page"))) {
            return "redirect:" + filling.address();
        }
        FormView view = flow.show(filling.form(), filling.typed(), request.getParameterMap(), filling.choices());
        return visit.begins() ? "redirect:" + filling.address() + "?page=" + view.page() : page.apply(view);
    }

    /**
     * Handles a post and returns the next page.
     *
     * @param finish handles the answers and returns the next address; a rejection is shown at its field. Answers it
     * does not read are stored as {@link AdditionalAnswers}
     */
    public String take(
            Filling filling,
            PublicForms.Visit visit,
            HttpServletRequest request,
            Function<FormView, String> page,
            Function<FormSubmission, Done> finish) {
        String pressed = String.valueOf(request.getParameter("_do"));
        if (pressed.equals("clear")) {
            visit.clear();
            return "redirect:" + filling.address();
        }
        SubmissionResult taken =
                flow.take(filling.form(), filling.typed(), uploads.read(request, filling.form()), filling.choices());
        if (taken.outcome() != SubmissionResult.Outcome.QUESTIONS) {
            visit.keep(taken.typed(), taken.page());
        }
        return switch (taken.outcome()) {
            case SHOW -> page.apply(taken.view());
            case QUESTIONS -> QuestionsPage.of(taken.view(), request);
            case SAVE ->
                pressed.equals("save") ? "forward:" + COME_BACK : "redirect:" + filling.address() + taken.query();
            case MOVE -> "redirect:" + filling.address() + taken.query();
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
