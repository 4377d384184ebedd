package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.flow.DraftedPage;
import org.alongside.form.view.FormView;
import org.alongside.identity.CurrentViewer;
import org.alongside.text.Messages;
import org.alongside.worklist.NextSteps;
import org.alongside.worklist.SeenItem;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.task.WorkDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** The page of a user task: its form and material. */
@Component
class UserTaskPage {

    private final WorkDesk desk;
    private final DraftedFlow flow;
    private final WorkItemDrafts drafts;
    private final WorkItemPages pages;
    private final WorkTrails trails;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final NextSteps next;
    private final TransactionOperations transaction;

    UserTaskPage(
            WorkDesk desk,
            DraftedFlow flow,
            WorkItemDrafts drafts,
            WorkItemPages pages,
            WorkTrails trails,
            CurrentViewer viewers,
            Messages messages,
            NextSteps next,
            TransactionOperations transaction) {
        this.desk = desk;
        this.flow = flow;
        this.drafts = drafts;
        this.pages = pages;
        this.trails = trails;
        this.viewers = viewers;
        this.messages = messages;
        this.next = next;
        this.transaction = transaction;
    }

    ModelAndView show(SeenItem seen, HttpServletRequest request) {
        // One transaction, so that modules share what they read for the page.
        return Objects.requireNonNull(transaction.execute(status -> {
            Page page = page(seen.item(), new RedirectAttributesModelMap());
            return flow.resume(drafts.input(page.item, page.handler, page.context), page, seen.draft(), request);
        }));
    }

    /**
     * Handles the posted form; completes the step when it is complete.
     *
     * @throws org.alongside.worklist.WorkItemEnded when it was completed or cancelled
     * @throws org.alongside.worklist.WorkItemTaken when it is assigned to another person
     * @throws org.alongside.worklist.WorkItemHeld while the project is paused
     */
    ModelAndView take(WorkItem item, HttpServletRequest request, RedirectAttributes redirect) {
        Page page = page(item, redirect);
        return flow.take(drafts.input(item, page.handler, page.context), page, request);
    }

    /**
     * Keeps what was typed in the form before another button of the page acts. The form may not be there, or nothing typed
     * in it.
     *
     * @return the page on which the person chooses first, when the draft was changed elsewhere
     */
    Optional<ModelAndView> keepBefore(WorkItem item, HttpServletRequest request) {
        if (request.getParameter("_page") == null || !item.isOpen() || item.form() == null) {
            return Optional.empty();
        }
        Page page = page(item, new RedirectAttributesModelMap());
        return flow.keepBefore(drafts.input(item, page.handler, page.context), page, request);
    }

    private Page page(WorkItem item, RedirectAttributes redirect) {
        return new Page(item, desk.humanStep(item), desk.step(item, viewers.require()), redirect);
    }

    /** The page of one item. */
    private final class Page implements DraftedPage {

        private final WorkItem item;
        private final UserTaskHandler handler;
        private final UserTaskContext context;
        private final RedirectAttributes redirect;

        Page(WorkItem item, UserTaskHandler handler, UserTaskContext context, RedirectAttributes redirect) {
            this.item = item;
            this.handler = handler;
            this.context = context;
            this.redirect = redirect;
        }

        @Override
        public String address() {
            return "/work/" + item.id();
        }

        @Override
        public ModelAndView draw(FormView view, Optional<Drafts.Draft> draft) {
            ModelAndView page = pages.around(new ModelAndView("worklist/item"), item);
            page.addObject("view", view);
            page.addObject("errors", view.errors());
            page.addObject("draft", draft.orElse(null));
            // Called once: the handler may record the reading in the case history.
            TaskMaterial material = handler.material(context);
            page.addObject("material", material.fragment());
            page.addAllObjects(material.model());
            return page;
        }

        @Override
        public String saved(String here) {
            return back(messages.text("worklist.item.kept", item.title()));
        }

        @Override
        public String finish(FormSubmission answers) {
            return back(next.after(item.reference(), context.viewer(), () -> {
                desk.complete(item.id(), context.viewer(), answers);
                return messages.text("worklist.item.done", item.title());
            }));
        }

        private String back(String notice) {
            redirect.addFlashAttribute("notice", notice);
            return trails.back(item.id());
        }
    }
}
