package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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

/** Handles a form for a signed-in user and keeps their input as a draft. */
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
     * A form in progress.
     *
     * @param about the subject shown in the person's list of drafts
     * @param subject key of the draft
     * @param begin initial input when there is no draft
     * @param address of the page, for the form's next page
     */
    public record Filling(
            Form form, UUID person, String about, String subject, RawInput begin, Choices choices, String address) {}

    /** Renders the current page. */
    public ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        DraftedInput input = input(filling);
        RawInput typed = input.typed(find(input));
        return keptHere(page.apply(flow.show(filling.form(), typed, request.getParameterMap(), filling.choices())));
    }

    /**
     * Handles a post and returns the next page.
     *
     * @param finish handles the answers and returns the next address; a rejection is shown at its field. Answers it
     * does not read are stored as {@link AdditionalAnswers} of every subject whose id is in the form's address or in
     * the returned one
     */
    public ModelAndView take(
            Filling filling,
            HttpServletRequest request,
            Function<FormView, ModelAndView> page,
            Function<FormSubmission, String> finish) {
        return take(input(filling), new FilledPage(filling, page, finish), request);
    }

    /** Renders the page where they left off, unless the URL names one. */
    public ModelAndView resume(
            DraftedInput input, DraftedPage page, Optional<Drafts.Draft> draft, HttpServletRequest request) {
        RawInput typed = input.typed(draft);
        boolean asked = request.getParameter("page") != null;
        Choices choices = input.choices().get();
        FormView view = asked || draft.isEmpty()
                ? flow.show(input.form(), typed, request.getParameterMap(), choices)
                : flow.show(input.form(), typed, draft.get().page(), choices);
        return page.draw(view, draft);
    }

    /** Handles a post and returns the next page. */
    public ModelAndView take(DraftedInput input, DraftedPage page, HttpServletRequest request) {
        Form form = input.form();
        Choices choices = input.choices().get();
        Optional<Drafts.Draft> draft = find(input);
        SubmissionResult taken = flow.take(form, input.typed(draft), uploads.read(request, form), choices);
        String here = page.address() + taken.query();
        return switch (taken.outcome()) {
            case SHOW -> page.draw(taken.view(), draft);
            case MOVE -> {
                keep(input, taken.typed(), taken.page());
                yield redirect(here);
            }
            case SAVE -> {
                keep(input, taken.typed(), taken.page());
                yield redirect(page.saved(here));
            }
            case FINISH -> {
                try {
                    yield redirect(page.finish(taken.answers()));
                } catch (ValidationRejected refused) {
                    yield page.draw(flow.refuse(form, taken.typed(), refused, choices), draft);
                }
            }
        };
    }

    /** Saves input without validation. */
    public void keep(DraftedInput input, HttpServletRequest request) {
        keep(input, request, false);
    }

    /** The same, if there is any input. */
    public void keepIfTyped(DraftedInput input, HttpServletRequest request) {
        keep(input, request, true);
    }

    private void keep(DraftedInput input, HttpServletRequest request, boolean ifTyped) {
        RawInput kept = input.typed(find(input));
        RawInput typed = flow.merge(input.form(), kept, uploads.read(request, input.form()));
        if (!ifTyped || !flow.isUntouched(input.form(), kept, typed)) {
            String page = request.getParameter("_page");
            keep(input, typed, page == null ? "" : page.replaceAll("[^A-Za-z0-9_-]", ""));
        }
    }

    private void keep(DraftedInput input, RawInput typed, String page) {
        drafts.keep(input.person(), input.subject(), input.about(), input.form(), typed, page);
    }

    private Optional<Drafts.Draft> find(DraftedInput input) {
        return drafts.find(input.person(), input.subject());
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }

    private static DraftedInput input(Filling filling) {
        Drafts.About about = new Drafts.About(filling.about(), "", "", filling.address());
        return new DraftedInput(
                filling.form(), filling.person(), filling.subject(), about, filling::begin, filling::choices);
    }

    /** The page of a {@link Filling}; deletes the draft after a successful submission. */
    private final class FilledPage implements DraftedPage {

        private final Filling filling;
        private final Function<FormView, ModelAndView> page;
        private final Function<FormSubmission, String> finish;

        FilledPage(Filling filling, Function<FormView, ModelAndView> page, Function<FormSubmission, String> finish) {
            this.filling = filling;
            this.page = page;
            this.finish = finish;
        }

        @Override
        public String address() {
            return filling.address();
        }

        @Override
        public ModelAndView draw(FormView view, Optional<Drafts.Draft> draft) {
            return keptHere(page.apply(view));
        }

        @Override
        public String finish(FormSubmission answers) {
            String next = additional.keeping(
                    answers, filling.person(), led -> ids(filling.address() + " " + led), () -> finish.apply(answers));
            drafts.drop(filling.person(), filling.subject());
            return next;
        }
    }

    /** The page's script saves drafts to the form's own address. */
    private static ModelAndView keptHere(ModelAndView page) {
        return page.addObject("keptHere", true);
    }

    private static List<String> ids(String addresses) {
        return ID.matcher(addresses)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
