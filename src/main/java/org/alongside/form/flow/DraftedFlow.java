package org.alongside.form.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.PostedPage;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.DraftRevisions;
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
    private final DraftRevisions revisions;
    private final Uploads uploads;
    private final AdditionalAnswers additional;

    DraftedFlow(FormFlow flow, Drafts drafts, DraftRevisions revisions, Uploads uploads, AdditionalAnswers additional) {
        this.flow = flow;
        this.drafts = drafts;
        this.revisions = revisions;
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

    /** Whether unsent answers are kept as a draft. */
    public boolean hasDraft(Filling filling) {
        return find(input(filling)).isPresent();
    }

    /** Renders the current page. */
    public ModelAndView show(Filling filling, HttpServletRequest request, Function<FormView, ModelAndView> page) {
        DraftedInput input = input(filling);
        PageBase base = drawnFrom(input, find(input), request);
        FormView view = flow.show(filling.form(), base.typed(), request.getParameterMap(), filling.choices());
        return keptHere(marked(page.apply(view), input, base, filling.choices()));
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
        PageBase base = drawnFrom(input, draft, request);
        boolean asked = request.getParameter("page") != null;
        Choices choices = input.choices().get();
        FormView view = asked || draft.isEmpty()
                ? flow.show(input.form(), base.typed(), request.getParameterMap(), choices)
                : flow.show(input.form(), base.typed(), draft.get().page(), choices);
        return marked(page.draw(view, draft), input, base, choices);
    }

    /** Handles a post and returns the next page. */
    public ModelAndView take(DraftedInput input, DraftedPage page, HttpServletRequest request) {
        return submission(input, page, request).result();
    }

    /**
     * Saves input without validation.
     *
     * @return the new mark of the page; empty when the draft was changed elsewhere, and nothing was saved
     */
    public Optional<DraftMark> keep(DraftedInput input, HttpServletRequest request) {
        return posted(input, uploads.read(request, input.form())).keep();
    }

    /**
     * Saves input, if there is any, before another button of the page acts.
     *
     * @return when the draft was changed elsewhere, the page on which the person chooses first
     */
    public Optional<ModelAndView> keepBefore(DraftedInput input, DraftedPage page, HttpServletRequest request) {
        return submission(input, page, request).keepBefore();
    }

    /** The same for a form that can no longer be sent. */
    public Optional<DraftMark> keep(DraftedInput input, Map<String, String[]> posted) {
        return posted(input, PostedPage.of(posted)).keep();
    }

    /** The answers that a page was drawn from, with the posted page added. */
    public RawInput merge(DraftedInput input, Map<String, String[]> posted) {
        PostedDraft draft = posted(input, PostedPage.of(posted));
        return draft.merged(draft.base());
    }

    /**
     * A page that follows another one in its tab shows what was saved in that tab; any other page what was saved last.
     */
    private PageBase drawnFrom(DraftedInput input, Optional<Drafts.Draft> draft, HttpServletRequest request) {
        long newest = draft.map(Drafts.Draft::revision).orElse(0L);
        Optional<DraftMark> asked = DraftMark.read(request.getParameter(PostedDraft.MARK));
        if (asked.isPresent() && draft.isPresent()) {
            DraftMark mark = asked.get();
            if (mark.revision() == newest || mark.line().equals(draft.get().line())) {
                return PageBase.drawn(mark.at(newest), draft, draft.get().typed());
            }
            Optional<DraftRevisions.Revision> own = revisions
                    .lastOfLine(input.person(), input.subject(), mark)
                    .or(() -> revisions.drawnFrom(input.person(), input.subject(), mark));
            if (own.isPresent()) {
                return PageBase.behind(
                        mark.at(own.get().revision()), draft, own.get().typed());
            }
        }
        return PageBase.drawn(DraftMark.opened(newest), draft, input.typed(draft));
    }

    private ModelAndView marked(ModelAndView drawn, DraftedInput input, PageBase base, Choices choices) {
        boolean differs = base.standing() == PageBase.Standing.BEHIND
                && !flow.isUntouched(input.form(), base.there(), base.typed());
        return DraftedSubmission.marked(
                drawn,
                base.mark(),
                differs ? DraftedSubmission.between(flow, input.form(), base, base.typed(), choices) : null);
    }

    private DraftedSubmission submission(DraftedInput input, DraftedPage page, HttpServletRequest request) {
        return new DraftedSubmission(flow, posted(input, uploads.read(request, input.form())), page);
    }

    private PostedDraft posted(DraftedInput input, PostedPage page) {
        return new PostedDraft(flow, drafts, revisions, input, page);
    }

    private Optional<Drafts.Draft> find(DraftedInput input) {
        return drafts.find(input.person(), input.subject());
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
