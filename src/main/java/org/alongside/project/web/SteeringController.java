package org.alongside.project.web;

import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.calendar.WorkingDays;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.project.ProjectSteering;
import org.alongside.project.ProjectTeam;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.text.Messages;
import org.alongside.text.PlainWords;
import org.alongside.text.RawDate;
import org.alongside.text.TypedDates;
import org.alongside.worklist.NextSteps;
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

/** Pausing, resuming and withdrawing a project, and changing its scope. */
@Controller
class SteeringController {

    private final ProjectSteering steering;
    private final Projects projects;
    private final ProjectTeam team;
    private final WorkingDays days;
    private final Messages messages;
    private final TypedDates typedDates;
    private final NextSteps next;
    private final CurrentViewer viewers;

    SteeringController(
            ProjectSteering steering,
            Projects projects,
            ProjectTeam team,
            WorkingDays days,
            Messages messages,
            TypedDates typedDates,
            NextSteps next,
            CurrentViewer viewers) {
        this.steering = steering;
        this.projects = projects;
        this.team = team;
        this.days = days;
        this.messages = messages;
        this.typedDates = typedDates;
        this.next = next;
        this.viewers = viewers;
    }

    /** Raw input. */
    record Typed(String reason, RawDate until, boolean sure) {}

    /** The actions on these pages. */
    enum Act {
        PAUSE,
        RESUME,
        WITHDRAW,
        SCOPE;

        static Act of(String name) {
            for (Act act : values()) {
                if (act.inAddress().equals(name)) {
                    return act;
                }
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping("/projects/{reference}/{act:pause|resume|withdraw|scope}")
    @Allow(
            roles = {OFFICER, MANAGER},
            on = ProjectVisible.class)
    ModelAndView ask(@PathVariable("reference") String reference, @PathVariable("act") String name) {
        team.require(reference, viewers.require());
        return page(reference, Act.of(name), new Typed("", RawDate.none(), false), Map.of());
    }

    @PostMapping("/projects/{reference}/{act:pause|resume|withdraw|scope}")
    @Allow(
            roles = {OFFICER, MANAGER},
            on = ProjectVisible.class)
    ModelAndView act(
            @PathVariable("reference") String reference,
            @PathVariable("act") String name,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            @RequestParam(name = "_do", defaultValue = "") String press,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Act act = Act.of(name);
        Typed typed = new Typed(reason, RawDate.read(request::getParameter, "until"), sure);
        if (press.equals("kept")) {
            // Input from an expired session: shown again, and submitted only by the user.
            return page(reference, act, typed, Map.of());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate until = act == Act.PAUSE ? until(typed.until(), errors) : null;
        checkReason(reason, errors);
        if (act == Act.WITHDRAW && !sure) {
            errors.put("sure", messages.text("project.withdraw.sure.missing"));
        }
        if (!errors.isEmpty()) {
            return page(reference, act, typed, errors);
        }
        redirect.addFlashAttribute("notice", next.after(reference, viewers.require(), () -> {
            switch (act) {
                case PAUSE -> steering.pause(reference, java.util.Objects.requireNonNull(until), reason.strip());
                case RESUME -> steering.resume(reference, reason.strip());
                case WITHDRAW -> steering.withdraw(reference, reason.strip());
                case SCOPE -> steering.changeScope(reference, reason.strip());
            }
            return messages.text("project." + act.inAddress() + ".done");
        }));
        return new ModelAndView("redirect:/projects/" + reference);
    }

    private @Nullable LocalDate until(RawDate typed, Map<String, String> errors) {
        LocalDate until = typed.date().orElse(null);
        typedDates
                .wrong(typed, messages.text("project.pause.until.name"))
                .ifPresent(wrong -> errors.put("until", wrong));
        if (until != null && !errors.containsKey("until") && !until.isAfter(days.today())) {
            errors.put("until", messages.text("project.pause.until.past"));
        }
        return until;
    }

    private void checkReason(String reason, Map<String, String> errors) {
        String problem = PlainWords.problem(reason, PlainWords.LONGEST, "project.reason.missing");
        if (problem != null) {
            errors.put("reason", messages.text(problem, PlainWords.LONGEST));
        }
    }

    private ModelAndView page(String reference, Act act, Typed typed, Map<String, String> errors) {
        return new ModelAndView("project/steer")
                .addObject("project", projects.require(reference))
                .addObject("act", act.inAddress())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }
}
