package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.Drafts;
import org.alongside.form.view.FormView;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads a signed-in person through a form and keeps what they typed as their draft. */
@Component
public class DraftedFlow {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FormFlow flow;
    private final Drafts drafts;
    private final Uploads uploads;
    private final AdditionalAnswers additional;

    DraftedFlow(FormFlow flow, Drafts drafts, Uploads uploads, AdditionalAnswers additional) {
        this.flow = flow;
        this.drafts = drafts;
        this.uploads = uploads;
        this.additional = additional;
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
            Form form, UUID person, String about, String subject, RawInput begin, Choices choices, String address) {}

    /** The page where they are. */
    public ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        return keptHere(
                page.apply(flow.show(filling.form(), kept(filling), request.getParameterMap(), filling.choices())));
    }

    /**
     * Takes what they sent and says which page comes next.
     *
     * @param finish takes the answers and says where to go; a refusal is shown beside its field. What it does not read of
     *     them is kept as {@link AdditionalAnswers} of everything whose id is in the form's address or in that one
     */
    public ModelAndView take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, ModelAndView> page,
            Function<FormSubmission, String> finish) {
        SubmissionResult taken =
                flow.take(filling.form(), kept(filling), uploads.read(request, filling.form()), filling.choices());
        return switch (taken.outcome()) {
            case SHOW -> keptHere(page.apply(taken.view()));
            case MOVE, SAVE -> {
                Drafts.About about = new Drafts.About(filling.about(), "", "", filling.address());
                drafts.keep(filling.person(), filling.subject(), about, filling.form(), taken.typed(), taken.page());
                yield new ModelAndView("redirect:" + filling.address() + taken.query());
            }
            case FINISH -> {
                try {
                    String next = additional.keeping(
                            taken.answers(),
                            filling.person(),
                            led -> ids(filling.address() + " " + led),
                            () -> finish.apply(taken.answers()));
                    drafts.drop(filling.person(), filling.subject());
                    yield new ModelAndView("redirect:" + next);
                } catch (ValidationRejected refused) {
                    yield keptHere(page.apply(flow.refuse(filling.form(), taken.typed(), refused, filling.choices())));
                }
            }
        };
    }

    /** The page's script saves what is typed at the form's own address. */
    private static ModelAndView keptHere(ModelAndView page) {
        return page.addObject("keptHere", true);
    }

    private RawInput kept(Filling filling) {
        return drafts.find(filling.person(), filling.subject())
                .map(Drafts.Draft::typed)
                .orElse(filling.begin());
    }

    private static List<String> ids(String addresses) {
        return ID.matcher(addresses)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
