package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.flow.SubmissionResult;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.worklist.DraftSubject;
import org.alongside.worklist.SeenItem;
import org.alongside.worklist.TaskMaterial;
import org.alongside.worklist.UserTaskContext;
import org.alongside.worklist.UserTaskHandler;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemHeld;
import org.alongside.worklist.WorkItemSection;
import org.alongside.worklist.WorkItemTaken;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.EndedTaskDrafts;
import org.alongside.worklist.task.WorkDesk;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One work item: looking at it and doing it. */
@Controller
class WorkItemController {

    private final WorkDesk desk;
    private final FormFlow flow;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Forms forms;
    private final EndedTaskDrafts ended;
    private final AdHocTasks agreed;
    private final List<WorkItemSection> sections;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final WorkTrails trails;
    private final WorkItemVisible visible;
    private final WorkItemDrafts itemDrafts;
    private final TransactionOperations transaction;

    WorkItemController(
            WorkDesk desk,
            FormFlow flow,
            Drafts drafts,
            Uploads uploads,
            Forms forms,
            EndedTaskDrafts ended,
            AdHocTasks agreed,
            List<WorkItemSection> sections,
            CurrentViewer viewers,
            Messages messages,
            WorkTrails trails,
            WorkItemVisible visible,
            WorkItemDrafts itemDrafts,
            TransactionOperations transaction) {
        this.itemDrafts = itemDrafts;
        this.desk = desk;
        this.uploads = uploads;
        this.forms = forms;
        this.flow = flow;
        this.drafts = drafts;
        this.ended = ended;
        this.agreed = agreed;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(WorkItemSection::order))
                .toList();
        this.viewers = viewers;
        this.messages = messages;
        this.trails = trails;
        this.visible = visible;
        this.transaction = transaction;
    }

    @GetMapping("/work/{item}")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView show(@PathVariable("item") UUID id, HttpServletRequest request) {
        SeenItem seen = visible.seen();
        WorkItem item = seen.item();
        trails.note(id);
        if (!item.isOpen()) {
            return ended(item, HttpStatus.OK, Map.of());
        }
        if (item.link() != null) {
            trails.noteOwnPage(item.link(), id);
            return new ModelAndView("redirect:" + item.link());
        }
        if (item.kind() == WorkItem.Kind.AGREED) {
            return agreedPage(item, "", Map.of());
        }
        if (!WorkList.mayRead(viewer(), item)) {
            return taken(item, HttpStatus.OK, Map.of());
        }
        // What several modules ask for the page is read once.
        return Objects.requireNonNull(transaction.execute(status -> step(seen, request)));
    }

    private ModelAndView step(SeenItem seen, HttpServletRequest request) {
        WorkItem item = seen.item();
        Form form = desk.form(item);
        UserTaskHandler human = desk.humanStep(item);
        UserTaskContext step = desk.step(item, viewer());
        Optional<Drafts.Draft> draft = seen.draft();
        RawInput typed = draft.map(Drafts.Draft::typed).orElseGet(() -> human.begin(step));
        boolean asked = request.getParameter("page") != null;
        FormView view = asked || draft.isEmpty()
                ? flow.show(form, typed, request.getParameterMap(), human.choices(step))
                : flow.show(form, typed, draft.get().page(), human.choices(step));
        return page(item, human, step, view, draft.orElse(null), HttpStatus.OK);
    }

    @PostMapping("/work/{item}")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView take(@PathVariable("item") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        if (!item.isOpen()) {
            return ended(item, HttpStatus.CONFLICT, request.getParameterMap());
        }
        if (item.link() != null) {
            return new ModelAndView("redirect:" + item.link());
        }
        if (item.kind() == WorkItem.Kind.AGREED) {
            return finishAgreed(item, StringUtils.defaultString(request.getParameter("remark")), redirect);
        }
        try {
            return take(item, request, redirect);
        } catch (WorkItemTaken refusal) {
            return taken(refusal.item(), HttpStatus.CONFLICT, request.getParameterMap());
        } catch (WorkItemHeld refusal) {
            itemDrafts.keep(item, viewer(), request);
            return new ModelAndView("worklist/held", HttpStatus.CONFLICT).addObject("item", refusal.item());
        } catch (RuntimeException overtaken) {
            // Whatever it says: when somebody else finished the step meanwhile, that is the reason.
            WorkItem now = desk.require(id);
            if (now.isOpen()) {
                throw overtaken;
            }
            return ended(now, HttpStatus.CONFLICT, request.getParameterMap());
        }
    }

    private ModelAndView take(WorkItem item, HttpServletRequest request, RedirectAttributes redirect) {
        UUID id = item.id();
        Form form = desk.form(item);
        UserTaskHandler human = desk.humanStep(item);
        UserTaskContext step = desk.step(item, viewer());
        Choices choices = human.choices(step);
        String subject = DraftSubject.of(id);
        Optional<Drafts.Draft> draft = drafts.find(viewer().id(), subject);
        RawInput kept = draft.map(Drafts.Draft::typed).orElseGet(() -> human.begin(step));
        SubmissionResult taken = flow.take(form, kept, uploads.read(request, form), choices);
        switch (taken.outcome()) {
            case SHOW -> {
                return page(item, human, step, taken.view(), draft.orElse(null), HttpStatus.OK);
            }
            case MOVE -> {
                drafts.keep(viewer().id(), subject, WorkItemDrafts.about(item), form, taken.typed(), taken.page());
                return new ModelAndView("redirect:/work/" + id + taken.query());
            }
            case SAVE -> {
                drafts.keep(viewer().id(), subject, WorkItemDrafts.about(item), form, taken.typed(), taken.page());
                redirect.addFlashAttribute("notice", messages.text("worklist.item.kept", item.title()));
                return new ModelAndView("redirect:" + trails.back(id));
            }
            case FINISH -> {
                try {
                    desk.complete(id, viewer(), taken.answers());
                } catch (ValidationRejected no) {
                    return page(
                            item,
                            human,
                            step,
                            flow.refuse(form, taken.typed(), no, choices),
                            draft.orElse(null),
                            HttpStatus.OK);
                }
                redirect.addFlashAttribute("notice", messages.text("worklist.item.done", item.title()));
                return new ModelAndView("redirect:" + trails.back(id));
            }
        }
        throw new IllegalStateException("Unknown outcome " + taken.outcome());
    }

    /** Keeps what is being typed, unchecked; called by the page while somebody types. */
    @PostMapping("/work/{item}/draft")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable("item") UUID id, HttpServletRequest request) {
        WorkItem item = desk.require(id);
        if (!item.isOpen() || item.form() == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        itemDrafts.keep(item, viewer(), request);
    }

    @PostMapping("/work/{item}/draft/delete")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    String dropDraft(@PathVariable("item") UUID id, RedirectAttributes redirect) {
        drafts.drop(viewer().id(), DraftSubject.of(id));
        redirect.addFlashAttribute("notice", messages.text("worklist.item.draft-dropped"));
        return "redirect:/work/" + id;
    }

    @PostMapping("/work/{item}/drop")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    String drop(@PathVariable("item") UUID id, RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        if (item.kind() != WorkItem.Kind.AGREED) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        agreed.drop(id, viewer());
        redirect.addFlashAttribute("notice", messages.text("worklist.agreed.dropped", item.title()));
        return "redirect:/projects/" + item.reference();
    }

    private ModelAndView finishAgreed(WorkItem item, String remark, RedirectAttributes redirect) {
        String wrong = PlainWords.problem(remark, PlainWords.LONGEST, null);
        if (wrong != null) {
            return agreedPage(item, remark, Map.of("remark", messages.text(wrong, PlainWords.LONGEST)));
        }
        agreed.finish(item.id(), viewer(), remark);
        redirect.addFlashAttribute("notice", messages.text("worklist.item.done", item.title()));
        return new ModelAndView("redirect:" + trails.back(item.id()));
    }

    private ModelAndView agreedPage(WorkItem item, String remark, Map<String, String> errors) {
        return around(new ModelAndView("worklist/agreed"), item)
                .addObject("asked", agreed.asked(item.id()))
                .addObject("mayDrop", agreed.mayDrop(item, viewer()))
                .addObject(
                        "mayDo",
                        item.assignee() == null
                                ? WorkList.isInGroup(viewer(), item)
                                : viewer().id().equals(item.assignee()))
                .addObject("remark", remark)
                .addObject("errors", errors);
    }

    /** What stands on every page of an item: who has it, what can be done with it, and what other modules add. */
    private ModelAndView around(ModelAndView page, WorkItem item) {
        Viewer viewer = viewer();
        boolean moves = desk.mayMove(item, viewer);
        return page.addObject("item", item)
                .addObject("trail", trails.of(item))
                .addObject("mine", viewer.id().equals(item.assignee()))
                .addObject("mayGive", desk.mayGive(item, viewer))
                .addObject("mayGiveBack", moves && item.assignee() != null && item.group() != null)
                .addObject("mayMoveDue", moves)
                .addObject(
                        "itemSections",
                        sections.stream()
                                .flatMap(section -> section.show(item, viewer).stream())
                                .toList());
    }

    private ModelAndView page(
            WorkItem item,
            UserTaskHandler human,
            UserTaskContext step,
            FormView view,
            Drafts.@Nullable Draft draft,
            HttpStatus status) {
        ModelAndView page = around(new ModelAndView("worklist/item", status), item);
        page.addObject("view", view);
        page.addObject("errors", view.errors());
        page.addObject("draft", draft);
        // Asked for once: what is shown may be a reading that goes on the record.
        TaskMaterial material = human.material(step);
        page.addObject("material", material.fragment());
        page.addAllObjects(material.model());
        return page;
    }

    private ModelAndView ended(WorkItem item, HttpStatus status, Map<String, String[]> posted) {
        ModelAndView page = withTyped(new ModelAndView("worklist/ended", status), item, posted);
        return item.kind() == WorkItem.Kind.AGREED ? page.addObject("asked", agreed.asked(item.id())) : page;
    }

    private ModelAndView taken(WorkItem item, HttpStatus status, Map<String, String[]> posted) {
        return withTyped(around(new ModelAndView("worklist/taken", status), item), item, posted)
                .addObject("since", item.assignedAt());
    }

    /**
     * Somebody was quicker: what this person had typed is kept and told, so that nothing of it is lost. Who finished the
     * step themselves and sent its form once more is told only: most often it is the same again.
     */
    private ModelAndView withTyped(ModelAndView page, WorkItem item, Map<String, String[]> posted) {
        String subject = DraftSubject.of(item.id());
        Optional<Drafts.Draft> draft = drafts.find(viewer().id(), subject);
        List<FormView.CheckRow> told = List.of();
        if (item.form() != null && (draft.isPresent() || !posted.isEmpty())) {
            // The version that the work came with may be gone with it; the form as it is now knows the questions'
            // words.
            Form form = forms.orBare(item.form());
            RawInput before = draft.map(Drafts.Draft::typed).orElse(RawInput.none());
            RawInput typed = posted.isEmpty() ? before : flow.merge(form, before, posted);
            boolean own = viewer().id().equals(item.endedBy());
            if (!posted.isEmpty() && !typed.isEmpty() && !own) {
                String on = draft.map(Drafts.Draft::page).orElse("");
                drafts.keep(viewer().id(), subject, WorkItemDrafts.about(item), form, typed, on);
                draft = drafts.find(viewer().id(), subject);
            }
            told = flow.told(form, typed, Choices.none());
        }
        return page.addObject("item", item)
                .addObject("told", told)
                .addObject("draft", draft.orElse(null))
                .addObject(
                        "keptUntil",
                        draft.flatMap(one -> ended.until(item, one.updated())).orElse(null));
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
