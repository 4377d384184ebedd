package org.alongside.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.flow.DraftedInput;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.CurrentViewer;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.EndedTaskDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of an item that another person has ended or claimed: the user's input is kept and shown, so that nothing is
 * lost.
 */
@Component
class SupersededWorkPages {

    private final Forms forms;
    private final FormFlow flow;
    private final DraftedFlow drafted;
    private final Drafts drafts;
    private final EndedTaskDrafts ended;
    private final AdHocTasks agreed;
    private final WorkItemPages pages;
    private final CurrentViewer viewers;

    SupersededWorkPages(
            Forms forms,
            FormFlow flow,
            DraftedFlow drafted,
            Drafts drafts,
            EndedTaskDrafts ended,
            AdHocTasks agreed,
            WorkItemPages pages,
            CurrentViewer viewers) {
        this.forms = forms;
        this.flow = flow;
        this.drafted = drafted;
        this.drafts = drafts;
        this.ended = ended;
        this.agreed = agreed;
        this.pages = pages;
        this.viewers = viewers;
    }

    /**
     * @param posted the input just sent; empty for a GET request
     */
    ModelAndView ended(WorkItem item, HttpStatus status, Map<String, String[]> posted) {
        ModelAndView page = withTyped(new ModelAndView("worklist/ended", status), item, posted);
        return item.kind() == WorkItem.Kind.AGREED ? page.addObject("asked", agreed.asked(item.id())) : page;
    }

    /**
     * @param posted the input just sent; empty for a GET request
     */
    ModelAndView taken(WorkItem item, HttpStatus status, Map<String, String[]> posted) {
        return withTyped(pages.around(new ModelAndView("worklist/taken", status), item), item, posted)
                .addObject("since", item.assignedAt());
    }

    /**
     * People who completed the step themselves and resend its form get only the message: it is usually the same input.
     */
    private ModelAndView withTyped(ModelAndView page, WorkItem item, Map<String, String[]> posted) {
        UUID viewer = viewers.require().id();
        String subject = DraftSubject.of(item.id());
        Optional<Drafts.Draft> draft = drafts.find(viewer, subject);
        List<FormView.CheckRow> told = List.of();
        boolean elsewhere = false;
        if (item.form() != null && (draft.isPresent() || !posted.isEmpty())) {
            // The deployed version may be gone with the work; the current form has the questions' labels.
            Form form = forms.orBare(item.form());
            DraftedInput input =
                    new DraftedInput(form, viewer, subject, WorkItemDrafts.about(item), RawInput::none, Choices::none);
            RawInput typed = posted.isEmpty()
                    ? draft.map(Drafts.Draft::typed).orElse(RawInput.none())
                    : drafted.merge(input, posted);
            boolean own = viewer.equals(item.endedBy());
            if (!posted.isEmpty() && !typed.isEmpty() && !own) {
                // Another tab or device may have saved other answers, which are kept; these are shown but not saved.
                elsewhere = drafted.keep(input, posted).isEmpty();
                draft = elsewhere ? Optional.empty() : drafts.find(viewer, subject);
            }
            told = flow.told(form, typed, Choices.none());
        }
        return page.addObject("item", item)
                .addObject("told", told)
                .addObject("toldElsewhere", elsewhere)
                .addObject("draft", draft.orElse(null))
                .addObject(
                        "keptUntil",
                        draft.flatMap(one -> ended.until(item, one.updated())).orElse(null));
    }
}
