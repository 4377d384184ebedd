package org.alongside.decision.web;

import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.decision.lifecycle.RoundEarlyClosing;
import org.alongside.decision.model.EarlyClosePolicy;
import org.alongside.decision.view.RoundQueries;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Viewer;
import org.alongside.text.Messages;
import org.alongside.worklist.NextSteps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a round before its deadline, or the reasons why it cannot be closed yet. */
@Controller
@RequestMapping("/rounds/{round}/close")
class CloseController {

    private final RoundQueries reading;
    private final RoundEarlyClosing closing;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;
    private final NextSteps next;

    CloseController(
            RoundQueries reading,
            RoundEarlyClosing closing,
            DraftedForm forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages,
            NextSteps next) {
        this.reading = reading;
        this.closing = closing;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
        this.next = next;
    }

    @GetMapping
    @Allow(roles = PANEL_CHAIR, on = RoundToRun.class)
    ModelAndView show(@PathVariable("round") UUID id, HttpServletRequest request) {
        EarlyClosePolicy early = closing.check(id, viewers.require().id());
        return early.isAllowed()
                ? forms.show(filling(id), request, view -> form(id, early, view))
                : not(id, early, HttpStatus.OK);
    }

    @PostMapping
    @Allow(roles = PANEL_CHAIR, on = RoundToRun.class)
    ModelAndView close(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        Viewer viewer = viewers.require();
        UUID chair = viewer.id();
        if (closing.hasClosed(id, chair)) {
            return new ModelAndView("redirect:" + closed(id, redirect, messages.text("decision.close.closed")));
        }
        EarlyClosePolicy early = closing.check(id, chair);
        return forms.take(
                filling(id),
                request,
                view -> early.isAllowed() ? form(id, early, view) : not(id, early, HttpStatus.CONFLICT),
                answers -> {
                    String said = next.after(reading.round(id).reference(), viewer, () -> {
                        closing.close(id, chair, answers.text("reason"));
                        return messages.text("decision.close.closed");
                    });
                    return closed(id, redirect, said);
                });
    }

    private static String closed(UUID id, RedirectAttributes redirect, String said) {
        redirect.addFlashAttribute("notice", said);
        return "/rounds/" + id;
    }

    private ModelAndView form(UUID id, EarlyClosePolicy early, FormView view) {
        return new ModelAndView("decision/round-form")
                .addObject("round", reading.round(id))
                .addObject("address", filling(id).address())
                .addObject("early", early)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private ModelAndView not(UUID id, EarlyClosePolicy early, HttpStatus status) {
        ModelAndView page = new ModelAndView("decision/close-not")
                .addObject("round", reading.round(id))
                .addObject("early", early)
                .addObject("from", early.from() == null ? "" : dates.weekday(early.from()));
        page.setStatus(status);
        return page;
    }

    private DraftedForm.Filling filling(UUID id) {
        return new DraftedForm.Filling(
                "round-close",
                viewers.require().id(),
                "round:" + id + ":close",
                RawInput.none(),
                Choices.none(),
                "/rounds/" + id + "/close");
    }
}
