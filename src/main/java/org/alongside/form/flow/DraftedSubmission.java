package org.alongside.form.flow;

import java.util.Map;
import java.util.Optional;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.draft.DraftMark;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.SubmissionResult.Outcome;
import org.alongside.form.view.FormView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that follows a posted page of a drafted form. When another tab or device has saved other answers since the page
 * was drawn, both are shown and the person chooses. What they send is what they saw, and is sent without a question.
 */
final class DraftedSubmission {

    private final FormFlow flow;
    private final PostedDraft posted;
    private final DraftedPage page;
    private final String action;

    DraftedSubmission(FormFlow flow, PostedDraft posted, DraftedPage page) {
        this.flow = flow;
        this.posted = posted;
        this.page = page;
        this.action = posted.one("_do");
    }

    /** The page that follows. */
    ModelAndView result() {
        return posted.untilSaved(base -> result(base, posted.take(base)));
    }

    /** Saves what was typed, if anything was, before another button acts: the page to choose on when it was changed elsewhere. */
    Optional<ModelAndView> keepBefore() {
        return posted.untilSaved(base -> {
            RawInput typed = posted.merged(base);
            if (posted.isUntouched(base, typed)) {
                return Optional.of(Optional.empty());
            }
            return posted.differs(base, typed)
                    ? Optional.of(Optional.of(conflict(base, typed, view(typed))))
                    : posted.keep(base, typed, posted.pageKey()).map(kept -> Optional.empty());
        });
    }

    private Optional<ModelAndView> result(PageBase base, SubmissionResult taken) {
        if (action.equals(PageSubmission.THEIRS)) {
            return Optional.of(redirect(page.address() + taken.query()));
        }
        if (taken.outcome() == Outcome.QUESTIONS) {
            return Optional.of(new ModelAndView(QuestionsPage.TEMPLATE).addObject("view", taken.view()));
        }
        boolean chosen =
                action.equals(PageSubmission.MINE) && posted.one("_other").equals(Long.toString(base.newest()));
        boolean conflict = !chosen && posted.differs(base, taken.typed());
        return switch (taken.outcome()) {
            case SHOW, QUESTIONS ->
                Optional.of(conflict ? conflict(base, taken.typed(), taken.view()) : draw(taken.view(), base, null));
            case MOVE, SAVE -> conflict ? Optional.of(conflict(base, taken)) : keep(base, taken);
            case FINISH ->
                Optional.of(
                        conflict && !base.isKnown() && !hasAllAnswers() ? conflict(base, taken) : finish(base, taken));
        };
    }

    private Optional<ModelAndView> keep(PageBase base, SubmissionResult taken) {
        return posted.keep(base, taken.typed(), taken.page()).map(kept -> {
            if (action.equals(PageSubmission.KEEP)) {
                return kept(kept);
            }
            String here = page.address() + taken.query() + "&" + PostedDraft.MARK + "=" + kept.next();
            return redirect(taken.outcome() == Outcome.SAVE && action.equals("save") ? page.saved(here) : here);
        });
    }

    private ModelAndView finish(PageBase base, SubmissionResult taken) {
        try {
            return redirect(page.finish(taken.answers()));
        } catch (ValidationRejected refused) {
            return draw(flow.refuse(posted.form(), taken.typed(), refused, posted.choices()), base, null);
        }
    }

    private ModelAndView conflict(PageBase base, SubmissionResult taken) {
        if (action.equals(PageSubmission.KEEP)) {
            return notKept();
        }
        if (posted.isOfCheck() && !base.isKnown()) {
            // What the page showed is no longer known: what is saved is shown, to be checked before it is sent.
            PageBase now = PageBase.drawn(DraftMark.opened(base.newest()), base.saved(), base.there());
            return conflict(now, now.typed(), view(now.typed()));
        }
        return conflict(base, taken.typed(), view(taken.typed()));
    }

    /** What is on this page and what is saved, beside each other. */
    private ModelAndView conflict(PageBase base, RawInput typed, FormView view) {
        ModelAndView drawn = draw(view, base, between(flow, posted.form(), base, typed, posted.choices()));
        // Parked posts that are shown again have arrived.
        if (!action.equals(PageSubmission.PARKED)) {
            drawn.setStatus(HttpStatus.CONFLICT);
        }
        return drawn;
    }

    static DraftConflict between(FormFlow flow, Form form, PageBase base, RawInput typed, Choices choices) {
        return new DraftConflict(
                base.saved().map(Drafts.Draft::updated).orElse(null),
                base.newest(),
                DraftConflict.differences(flow.told(form, typed, choices), flow.told(form, base.there(), choices)));
    }

    /** The page of the form that was posted. */
    private FormView view(RawInput typed) {
        Map<String, String[]> query =
                Map.of("page", new String[] {posted.one("_page")}, "change", new String[] {posted.one("_change")});
        return flow.show(posted.form(), typed, query, posted.choices());
    }

    private ModelAndView draw(FormView view, PageBase base, @Nullable DraftConflict conflict) {
        return marked(page.draw(view, conflict == null ? base.saved() : Optional.empty()), base.mark(), conflict);
    }

    /** A page that says which answers it was drawn from. */
    static ModelAndView marked(ModelAndView drawn, @Nullable DraftMark mark, @Nullable DraftConflict conflict) {
        return drawn.addObject("draftMark", mark).addObject("draftConflict", conflict);
    }

    /** Whether the page that was sent has all answers of the form. */
    private boolean hasAllAnswers() {
        return !posted.form().checked() && posted.form().pages().size() == 1;
    }

    private static ModelAndView kept(DraftMark mark) {
        return new ModelAndView((model, request, response) -> {
            response.setHeader(DraftMark.HEADER, mark.toString());
            response.setStatus(HttpStatus.NO_CONTENT.value());
        });
    }

    private static ModelAndView notKept() {
        return new ModelAndView((model, request, response) -> response.setStatus(HttpStatus.CONFLICT.value()));
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
