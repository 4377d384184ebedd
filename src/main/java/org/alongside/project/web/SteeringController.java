package org.alongside.project.web;

import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.calendar.WorkingDays;
import org.alongside.form.text.ReadableText;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectSteering;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing, resuming, withdrawing a project and changing what it is about. */
@Controller
class SteeringController {

    private static final int LONGEST_REASON = 2000;

    private final ProjectSteering steering;
    private final Projects projects;
    private final WorkingDays days;
    private final MessageSource messages;

    SteeringController(ProjectSteering steering, Projects projects, WorkingDays days, MessageSource messages) {
        this.steering = steering;
        this.projects = projects;
        this.days = days;
        this.messages = messages;
    }

    /** What was typed, as text. */
    record Typed(
            @Nullable String reason,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            boolean sure) {}

    /** What can be done on these pages. */
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
        return page(reference, Act.of(name), new Typed(null, null, null, null, false), Map.of());
    }

    @PostMapping("/projects/{reference}/{act:pause|resume|withdraw|scope}")
    @Allow(
            roles = {OFFICER, MANAGER},
            on = ProjectVisible.class)
    ModelAndView act(
            @PathVariable("reference") String reference,
            @PathVariable("act") String name,
            @RequestParam(name = "until-day", required = false) @Nullable String day,
            @RequestParam(name = "until-month", required = false) @Nullable String month,
            @RequestParam(name = "until-year", required = false) @Nullable String year,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            @RequestParam(name = "_do", defaultValue = "") String press,
            RedirectAttributes redirect) {
        Act act = Act.of(name);
        Typed typed = new Typed(reason, day, month, year, sure);
        if (press.equals("kept")) {
            // What was typed when the session had ended: shown again, and sent only when the person presses.
            return page(reference, act, typed, Map.of());
        }
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate until = act == Act.PAUSE ? until(typed, errors) : null;
        checkReason(reason, errors);
        if (act == Act.WITHDRAW && !sure) {
            errors.put("sure", text("project.withdraw.sure.missing"));
        }
        if (!errors.isEmpty()) {
            return page(reference, act, typed, errors);
        }
        switch (act) {
            case PAUSE -> steering.pause(reference, java.util.Objects.requireNonNull(until), reason.strip());
            case RESUME -> steering.resume(reference, reason.strip());
            case WITHDRAW -> steering.withdraw(reference, reason.strip());
            case SCOPE -> steering.changeScope(reference, reason.strip());
        }
        redirect.addFlashAttribute("notice", text("project." + act.inAddress() + ".done"));
        return new ModelAndView("redirect:/projects/" + reference);
    }

    private @Nullable LocalDate until(Typed typed, Map<String, String> errors) {
        try {
            LocalDate until = LocalDate.of(number(typed.year()), number(typed.month()), number(typed.day()));
            if (!until.isAfter(days.today())) {
                errors.put("until", text("project.pause.until.past"));
            }
            return until;
        } catch (DateTimeException | NumberFormatException notADate) {
            errors.put("until", text("project.pause.until.wrong"));
            return null;
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(StringUtils.strip(StringUtils.defaultString(text)));
    }

    private void checkReason(String reason, Map<String, String> errors) {
        if (ReadableText.isBlank(reason)) {
            errors.put("reason", text("project.reason.missing"));
        } else if (reason.length() > LONGEST_REASON) {
            errors.put("reason", text("project.reason.long", LONGEST_REASON));
        } else if (reason.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            errors.put("reason", text("project.reason.control"));
        }
    }

    private ModelAndView page(String reference, Act act, Typed typed, Map<String, String> errors) {
        return new ModelAndView("project/steer")
                .addObject("project", projects.require(reference))
                .addObject("act", act.inAddress())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
