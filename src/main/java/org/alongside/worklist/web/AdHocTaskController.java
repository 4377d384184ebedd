package org.alongside.worklist.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.text.RawDate;
import org.alongside.text.TypedDates;
import org.alongside.worklist.CaseFacts;
import org.alongside.worklist.CaseFacts.CaseFact;
import org.alongside.worklist.CaseKnown;
import org.alongside.worklist.Holder;
import org.alongside.worklist.NextSteps;
import org.alongside.worklist.WorkItem;
import org.alongside.worklist.WorkItemVisible;
import org.alongside.worklist.task.AdHocTasks;
import org.alongside.worklist.task.WorkDesk;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding an ad hoc task to a project: title, holder and due date; and cancelling it. */
@Controller
class AdHocTaskController {

    private static final int LONGEST_TITLE = 120;
    private static final String ME = "me";
    private static final String SOMEBODY = "somebody";
    private static final List<Role> GROUPS = List.of(OFFICER, MANAGER, Role.SPONSOR, ADMINISTRATOR);

    private final AdHocTasks agreed;
    private final WorkDesk desk;
    private final CaseFacts facts;
    private final PersonPicker picker;
    private final Accounts accounts;
    private final WorkingDays days;
    private final CurrentViewer viewers;
    private final Messages messages;
    private final TypedDates typedDates;
    private final NextSteps next;

    AdHocTaskController(
            AdHocTasks agreed,
            WorkDesk desk,
            CaseFacts facts,
            PersonPicker picker,
            Accounts accounts,
            WorkingDays days,
            CurrentViewer viewers,
            Messages messages,
            TypedDates typedDates,
            NextSteps next) {
        this.agreed = agreed;
        this.desk = desk;
        this.facts = facts;
        this.picker = picker;
        this.accounts = accounts;
        this.days = days;
        this.viewers = viewers;
        this.messages = messages;
        this.typedDates = typedDates;
        this.next = next;
    }

    /** Raw input. */
    record Typed(String title, String about, String who, String name, String to, RawDate due) {

        static Typed none() {
            return new Typed("", "", "", "", "", RawDate.none());
        }
    }

    /** From the work list: asks for the project first. */
    @GetMapping("/work/new")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView project(@RequestParam(name = "reference", required = false) @Nullable String reference) {
        ModelAndView page = new ModelAndView("worklist/new-project");
        if (reference == null) {
            return page.addObject("reference", "").addObject("errors", Map.of());
        }
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        if (facts.of(List.of(wanted)).containsKey(wanted)) {
            return new ModelAndView("redirect:/projects/" + wanted + "/work/new");
        }
        return page.addObject("reference", reference)
                .addObject("errors", Map.of("reference", messages.text("worklist.new.reference.unknown")));
    }

    @GetMapping("/projects/{reference}/work/new")
    @Allow(
            roles = {OFFICER, MANAGER, ADMINISTRATOR},
            on = CaseKnown.class)
    ModelAndView ask(@PathVariable("reference") String reference) {
        return page(reference, Typed.none(), Map.of());
    }

    @PostMapping("/projects/{reference}/work/new")
    @Allow(
            roles = {OFFICER, MANAGER, ADMINISTRATOR},
            on = CaseKnown.class)
    ModelAndView add(
            @PathVariable("reference") String reference,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "about", defaultValue = "") String about,
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "find", required = false) @Nullable String find,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Typed typed = new Typed(
                title, about, find == null ? who : SOMEBODY, name, to, RawDate.read(request::getParameter, "due"));
        if (find != null) {
            return page(reference, typed, Map.of());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        problem(title, LONGEST_TITLE, "worklist.new.title.missing").ifPresent(wrong -> errors.put("title", wrong));
        problem(about, PlainWords.LONGEST, null).ifPresent(wrong -> errors.put("about", wrong));
        Optional<Holder> holder = holder(typed, errors);
        Optional<LocalDate> due = due(typed, errors);
        if (!errors.isEmpty()) {
            return page(reference, typed, errors);
        }
        UUID item = agreed.open(reference, viewer(), title, about, holder.orElseThrow(), due.orElseThrow());
        redirect.addFlashAttribute("notice", next.added(desk.require(item), viewer()));
        return new ModelAndView("redirect:/work/" + item);
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

    private Optional<Holder> holder(Typed typed, Map<String, String> errors) {
        if (typed.who().equals(ME)) {
            return Optional.of(Holder.person(viewer().id()));
        }
        if (typed.who().equals(SOMEBODY)) {
            Optional<UUID> person = PersonPicker.chosen(typed.to()).filter(id -> accounts.find(id)
                    .filter(account -> account.enabled() && Role.STAFF.stream().anyMatch(account.roles()::contains))
                    .isPresent());
            if (person.isEmpty()) {
                errors.put("name", messages.text("worklist.new.name.missing"));
            }
            return person.map(Holder::person);
        }
        Optional<Holder> group = GROUPS.stream()
                .map(Role::group)
                .filter(typed.who()::equals)
                .map(Holder::group)
                .findFirst();
        if (group.isEmpty()) {
            errors.put("who", messages.text("worklist.new.who.missing"));
        }
        return group;
    }

    private Optional<LocalDate> due(Typed typed, Map<String, String> errors) {
        Optional<LocalDate> due = typed.due().date();
        Optional<String> wrong = typedDates.wrong(typed.due(), messages.text("worklist.due.name"));
        if (wrong.isPresent() || due.isEmpty()) {
            errors.put("due", wrong.orElse(""));
        } else if (due.get().isBefore(days.today())
                || due.get().isAfter(days.today().plusYears(3))) {
            errors.put("due", messages.text("worklist.refused.date-wrong"));
        }
        return due;
    }

    private ModelAndView page(String reference, Typed typed, Map<String, String> errors) {
        CaseFact fact = facts.of(List.of(reference)).getOrDefault(reference, new CaseFact("", ""));
        boolean searched = !typed.name().isBlank() || typed.who().equals(SOMEBODY);
        return new ModelAndView("worklist/new")
                .addObject("reference", reference)
                .addObject("caseTitle", fact.title())
                .addObject("typed", typed)
                .addObject("groups", GROUPS.stream().map(Role::group).toList())
                .addObject("found", searched ? picker.find(Role.STAFF, StringUtils.strip(typed.name()), null) : null)
                .addObject("errors", errors);
    }

    private Optional<String> problem(String words, int longest, @Nullable String missing) {
        return Optional.ofNullable(PlainWords.problem(words, longest, missing)).map(key -> messages.text(key, longest));
    }

    private Viewer viewer() {
        return viewers.require();
    }
}
