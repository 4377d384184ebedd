package org.alongside.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.text.RawDate;
import org.alongside.text.TypedDates;
import org.alongside.worklist.AssigneePolicy;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.WorkList;
import org.alongside.worklist.assignment.AssignmentRefused;
import org.alongside.worklist.assignment.ReassignmentPolicy;
import org.alongside.worklist.assignment.Undo;
import org.alongside.worklist.task.WorkDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming an item, assigning it, returning it to its group, changing its due date, and undoing each. */
@Controller
class AssignmentController {

    private final WorkDesk desk;
    private final WorkList workList;
    private final AssigneePolicy mayHold;
    private final ReassignmentPolicy mayMove;
    private final PersonPicker picker;
    private final Accounts accounts;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;
    private final TypedDates typedDates;
    private final WorkTrails trails;
    private final UserTaskPage userTask;

    AssignmentController(
            WorkDesk desk,
            WorkList workList,
            AssigneePolicy mayHold,
            ReassignmentPolicy mayMove,
            PersonPicker picker,
            Accounts accounts,
            CurrentViewer viewers,
            Dates dates,
            Messages messages,
            WorkTrails trails,
            UserTaskPage userTask,
            TypedDates typedDates) {
        this.userTask = userTask;
        this.desk = desk;
        this.workList = workList;
        this.mayHold = mayHold;
        this.mayMove = mayMove;
        this.picker = picker;
        this.accounts = accounts;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
        this.typedDates = typedDates;
        this.trails = trails;
    }

    @PostMapping("/work/{item}/claim")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView claim(
            @PathVariable("item") UUID id,
            @RequestParam(name = "back", defaultValue = "") String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Optional<ModelAndView> choice = userTask.keepBefore(desk.require(id), request);
        if (choice.isPresent()) {
            return choice.get();
        }
        Optional<Undo> undo = desk.claim(id, viewer());
        if (back.isEmpty()) {
            notice(redirect, undo, messages.text("worklist.item.claimed"));
            return new ModelAndView("redirect:" + desk.require(id).address());
        }
        String list = BulkController.address(back);
        notice(
                redirect,
                undo,
                messages.text("worklist.item.claimed.named", desk.require(id).title()),
                list);
        return new ModelAndView("redirect:" + list);
    }

    @PostMapping({"/work/{item}/release", "/work/{item}/give-back"})
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView release(
            @PathVariable("item") UUID id,
            @RequestParam(name = "back", defaultValue = "") String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        WorkItem item = desk.require(id);
        Optional<ModelAndView> choice = userTask.keepBefore(item, request);
        if (choice.isPresent()) {
            return choice.get();
        }
        Optional<Undo> undo = desk.giveBack(id, viewer());
        boolean own = viewer().id().equals(item.assignee());
        String list = back.isEmpty() ? trails.back(id) : BulkController.address(back);
        notice(
                redirect,
                undo,
                own ? messages.text("worklist.item.released") : messages.text("worklist.item.returned", item.title()),
                back.isEmpty() ? "" : list);
        return new ModelAndView("redirect:" + list);
    }

    @GetMapping("/work/{item}/give")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView whom(@PathVariable("item") UUID id, @RequestParam(name = "name", defaultValue = "") String name) {
        return givePage(desk.requireGivable(id, viewer()), name, "", "", Map.of());
    }

    @PostMapping("/work/{item}/give")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView give(
            @PathVariable("item") UUID id,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "find", required = false) @Nullable String find,
            RedirectAttributes redirect) {
        WorkItem item = desk.requireGivable(id, viewer());
        if (find != null) {
            return givePage(item, name, to, words, Map.of());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<UUID> person = PersonPicker.chosen(to);
        if (person.isEmpty()) {
            errors.put("to", messages.text("worklist.give.to.missing"));
        }
        problem(words, null).ifPresent(wrong -> errors.put("words", wrong));
        if (!errors.isEmpty()) {
            return givePage(item, name, to, words, errors);
        }
        try {
            Undo undo = desk.give(id, viewer(), person.orElseThrow(), words);
            notice(
                    redirect,
                    Optional.of(undo),
                    messages.text("worklist.give.done", item.title(), accounts.name(person.orElseThrow())));
            return new ModelAndView("redirect:" + trails.back(id));
        } catch (AssignmentRefused no) {
            return givePage(item, name, to, words, Map.of("to", messages.text(no.message())));
        }
    }

    @GetMapping("/work/{item}/due")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView byWhen(@PathVariable("item") UUID id) {
        return duePage(movable(id), RawDate.none(), "", Map.of());
    }

    @PostMapping("/work/{item}/due")
    @Allow(signedIn = true, on = WorkItemVisible.class)
    ModelAndView moveDue(
            @PathVariable("item") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        WorkItem item = movable(id);
        RawDate typed = RawDate.read(request::getParameter, "due");
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalDate> day = typed.date();
        typedDates.wrong(typed, messages.text("worklist.due.name")).ifPresent(wrong -> errors.put("due", wrong));
        problem(reason, "worklist.due.reason.missing").ifPresent(wrong -> errors.put("reason", wrong));
        if (!errors.isEmpty()) {
            return duePage(item, typed, reason, errors);
        }
        try {
            Undo undo = desk.moveDue(id, viewer(), day.orElseThrow(), reason.strip());
            notice(redirect, Optional.of(undo), messages.text("worklist.due.done", dates.day(day.orElseThrow())));
            return new ModelAndView("redirect:/work/" + id);
        } catch (AssignmentRefused no) {
            return duePage(item, typed, reason, Map.of("due", messages.text(no.message())));
        }
    }

    /** The token authorises undoing: only the person who acted has it. */
    @PostMapping("/work/undo/{token}")
    @Allow(signedIn = true)
    String undo(
            @PathVariable("token") UUID token,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes redirect) {
        WorkItem item = desk.undo(token, viewer());
        redirect.addFlashAttribute("notice", messages.text("worklist.undo.done", item.title()));
        if (!back.isEmpty()) {
            return "redirect:" + BulkController.address(back);
        }
        WorkItem now = desk.require(item.id());
        boolean shown = now.link() == null && workList.maySee(viewer(), now);
        return shown ? "redirect:/work/" + item.id() : "redirect:/work";
    }

    private WorkItem movable(UUID id) {
        return desk.requireMovable(id, viewer());
    }

    private ModelAndView givePage(WorkItem item, String name, String to, String words, Map<String, String> errors) {
        return new ModelAndView("worklist/give")
                .addObject("item", item)
                .addObject(
                        "found", picker.find(mayHold.roles(item), name, item.assignee(), mayMove.among(item, viewer())))
                .addObject("to", to)
                .addObject("words", words)
                .addObject("errors", errors);
    }

    private static ModelAndView duePage(WorkItem item, RawDate typed, String reason, Map<String, String> errors) {
        return new ModelAndView("worklist/due")
                .addObject("item", item)
                .addObject("typed", typed)
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    @org.springframework.web.bind.annotation.ExceptionHandler
    ModelAndView refused(AssignmentRefused no) {
        HttpStatus status = no.why() == AssignmentRefused.Why.STAFF_ONLY ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return new ModelAndView("worklist/refused", status).addObject("why", messages.text(no.message()));
    }

    private Optional<String> problem(String words, @Nullable String missing) {
        return Optional.ofNullable(PlainWords.problem(words, PlainWords.LONGEST, missing))
                .map(key -> messages.text(key, PlainWords.LONGEST));
    }

    private static void notice(RedirectAttributes redirect, Optional<Undo> undo, String text) {
        notice(redirect, undo, text, "");
    }

    /**
     * @param list the path to return to after undoing; empty for the item's page
     */
    private static void notice(RedirectAttributes redirect, Optional<Undo> undo, String text, String list) {
        redirect.addFlashAttribute("notice", text);
        String back = list.isEmpty() ? "" : "?back=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
        undo.ifPresent(possible -> redirect.addFlashAttribute("noticeUndo", possible.address() + back));
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
