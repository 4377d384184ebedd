package org.alongside.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.decision.view.MemberView;
import org.alongside.decision.view.MemberViews;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.Voting;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Voting for another member: choosing the seat, and appointing a proxy. */
@Controller
@UsesReadingPreferences
@KnownOptions(form = "panel-proxy", key = "other", from = "members")
class StandInController {

    private static final String DECIDE = "/decide/";

    private final RoundQueries reading;
    private final Voting deciding;
    private final MemberViews views;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Messages messages;

    StandInController(
            RoundQueries reading,
            Voting deciding,
            MemberViews views,
            DraftedForm forms,
            CurrentViewer viewers,
            Messages messages) {
        this.reading = reading;
        this.deciding = deciding;
        this.views = views;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
    }

    /** Choose the seat to vote from. */
    @GetMapping("/decide/{round}/for")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView forWhom(@PathVariable("round") UUID id) {
        RoundQueries.Mine mine = reading.mine(id, person());
        return mine.part().isForSeveral()
                ? page("decision/decide-for", mine)
                : new ModelAndView("redirect:" + DECIDE + id + "/choice");
    }

    @GetMapping("/decide/{round}/for/{seat}")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView state(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat) {
        RoundQueries.Mine mine = reading.mine(id, seat, person());
        return page("decision/decide-state", mine)
                .addObject("viewsShown", views.areShown(id, person()))
                .addObject("views", views.ofOthers(id, person()));
    }

    @GetMapping("/decide/{round}/for/{seat}/choice")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView choice(@PathVariable("round") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        RoundQueries.Mine mine = reading.mine(id, seat, person());
        DraftedForm.Filling ballot = ballot(id, mine.part());
        return mine.part().canChoose() && !BallotForm.isSent(mine.part(), forms.hasDraft(ballot), request)
                ? forms.show(ballot, request, view -> form("decision/decide-choice", mine, view))
                : new ModelAndView("redirect:" + address(id, seat));
    }

    @PostMapping("/decide/{round}/for/{seat}/choice")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView choose(
            @PathVariable("round") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        RoundQueries.Mine mine = reading.mine(id, seat, person());
        return forms.take(
                ballot(id, mine.part()), request, view -> form("decision/decide-choice", mine, view), answers -> {
                    deciding.voteFor(id, seat, person(), BallotForm.read(answers));
                    redirect.addFlashAttribute("justNow", true);
                    return address(id, seat);
                });
    }

    @GetMapping("/decide/{round}/proxy")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView proxy(@PathVariable("round") UUID id, HttpServletRequest request) {
        RoundQueries.Mine mine = reading.mine(id, person());
        return mine.part().mayAskAnother()
                ? forms.show(asking(id), request, view -> form("decision/decide-proxy", mine, view))
                : new ModelAndView("redirect:" + DECIDE + id);
    }

    @PostMapping("/decide/{round}/proxy")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView giveProxy(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        RoundQueries.Mine mine = reading.mine(id, person());
        return forms.take(asking(id), request, view -> form("decision/decide-proxy", mine, view), answers -> {
            deciding.giveProxy(id, person(), answers.id("other"));
            redirect.addFlashAttribute("notice", messages.text("decision.proxy.asked"));
            return DECIDE + id;
        });
    }

    private DraftedForm.Filling ballot(UUID id, MemberView part) {
        return new DraftedForm.Filling(
                "ballot",
                person(),
                "ballot:" + part.seat(),
                BallotForm.typed(part),
                Choices.none(),
                address(id, part.seat()) + "/choice");
    }

    private DraftedForm.Filling asking(UUID id) {
        return new DraftedForm.Filling(
                "panel-proxy",
                person(),
                "panel-proxy:" + id,
                RawInput.none(),
                Choices.of("members", reading.mayBeAsked(id, person())),
                DECIDE + id + "/proxy");
    }

    private static ModelAndView form(String template, RoundQueries.Mine mine, FormView view) {
        return page(template, mine).addObject("view", view).addObject("errors", view.errors());
    }

    private static ModelAndView page(String template, RoundQueries.Mine mine) {
        return new ModelAndView(template).addObject("round", mine.round()).addObject("part", mine.part());
    }

    private static String address(UUID round, UUID seat) {
        return DECIDE + round + "/for/" + seat;
    }

    private UUID person() {
        return viewers.require().id();
    }
}
