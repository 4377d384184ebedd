package org.alongside.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.Dates;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.view.MemberPages;
import org.alongside.decision.view.MemberView;
import org.alongside.decision.view.RoundQueries;
import org.alongside.decision.voting.Voting;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.person.Format;
import org.alongside.round.PendingMemberTask;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.round.help.HelpKind;
import org.alongside.text.Messages;
import org.apache.commons.lang3.EnumUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's journey through a round: one thing per page, always with a way to contact an officer. */
@Controller
@UsesReadingPreferences
@KnownOptions(form = "panel-help", key = "kind", of = HelpKind.class)
@KnownOptions(
        form = "panel-help",
        key = "format",
        of = Format.class,
        values = {"SOMETHING_ELSE"})
@KnownOptions(form = "ballot", key = "choice", of = BallotChoice.class)
class DecideController {

    private static final String DECIDE = "/decide/";

    private final RoundQueries reading;
    private final Voting deciding;
    private final MemberPages pages;
    private final List<PendingMemberTask> alsoWaits;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    DecideController(
            RoundQueries reading,
            Voting deciding,
            MemberPages pages,
            List<PendingMemberTask> alsoWaits,
            DraftedForm forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.reading = reading;
        this.deciding = deciding;
        this.pages = pages;
        this.alsoWaits = List.copyOf(alsoWaits);
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    /** The only vote outstanding; otherwise the list, or past rounds. */
    @GetMapping("/decide")
    @Allow(signedIn = true)
    ModelAndView start() {
        List<RoundQueries.Mine> all = reading.allOf(person());
        List<PendingMemberTask.Waiting> waiting = waiting(all);
        return waiting.size() == 1
                ? new ModelAndView("redirect:" + waiting.get(0).address())
                : overview(all, waiting);
    }

    @GetMapping("/decide/before")
    @Allow(signedIn = true)
    ModelAndView before() {
        List<RoundQueries.Mine> all = reading.allOf(person());
        return overview(all, waiting(all));
    }

    @GetMapping("/decide/{round}")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView round(@PathVariable("round") UUID id) {
        MemberPages.MemberPage page = pages.of(id, person());
        return page(page.part().waitsHere() ? "decision/decide-about" : "decision/decide-state", page);
    }

    @GetMapping("/decide/{round}/about")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView about(@PathVariable("round") UUID id) {
        return page("decision/decide-about", id);
    }

    @GetMapping("/decide/{round}/yes-or-no")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView yesOrNo(@PathVariable("round") UUID id) {
        return page("decision/decide-yes-or-no", id);
    }

    @GetMapping("/decide/{round}/pack")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView pack(@PathVariable("round") UUID id) {
        return page("decision/decide-pack", id);
    }

    @GetMapping("/decide/{round}/choice")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView choice(@PathVariable("round") UUID id, HttpServletRequest request) {
        MemberView part = mine(id).part();
        if (part.isForSeveral()) {
            return new ModelAndView("redirect:" + DECIDE + id + "/for");
        }
        DraftedForm.Filling ballot = ballot(id);
        return part.canChoose() && !BallotForm.isSent(part, forms.hasDraft(ballot), request)
                ? forms.show(ballot, request, view -> form("decision/decide-choice", id, view))
                : new ModelAndView("redirect:" + DECIDE + id);
    }

    @PostMapping("/decide/{round}/choice")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView choose(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return forms.take(ballot(id), request, view -> form("decision/decide-choice", id, view), answers -> {
            deciding.vote(id, person(), BallotForm.read(answers));
            redirect.addFlashAttribute("justNow", true);
            return DECIDE + id;
        });
    }

    @GetMapping("/decide/{round}/not-me")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView notMe(@PathVariable("round") UUID id, HttpServletRequest request) {
        return forms.show(interest(id), request, view -> form("decision/decide-not-me", id, view));
    }

    /** Excludes the seat while that is possible; afterwards an officer is notified. */
    @PostMapping("/decide/{round}/not-me")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView declareInterest(
            @PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return forms.take(interest(id), request, view -> form("decision/decide-not-me", id, view), answers -> {
            String why = answers.text("interest");
            LocalDate promised = mine(id).part().canChoose()
                    ? deciding.declareInterest(id, person(), why)
                    : deciding.askForHelp(id, person(), HelpKind.NOT_ME, why);
            return promised(id, promised, redirect);
        });
    }

    @GetMapping("/decide/{round}/help")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView help(@PathVariable("round") UUID id, HttpServletRequest request) {
        return mayAskForHelp(id)
                ? forms.show(helping(id, request), request, view -> form("decision/decide-help", id, view))
                : new ModelAndView("redirect:" + DECIDE + id);
    }

    @PostMapping("/decide/{round}/help")
    @Allow(signedIn = true, on = RoundOfMine.class)
    ModelAndView askForHelp(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        if (!mayAskForHelp(id)) {
            redirect.addFlashAttribute("notice", messages.text("decision.help.over"));
            redirect.addFlashAttribute("noticeFailed", true);
            return new ModelAndView("redirect:" + DECIDE + id);
        }
        return forms.take(helping(id, request), request, view -> form("decision/decide-help", id, view), answers -> {
            HelpKind kind = answers.oneOf("kind", HelpKind.class);
            String words = answers.maybe("words").orElse(null);
            Format format =
                    EnumUtils.getEnum(Format.class, answers.maybe("format").orElse(""));
            if (kind != HelpKind.ANOTHER_WAY || format == null) {
                return promised(id, deciding.askForHelp(id, person(), kind, words), redirect);
            }
            FormatNeed need = new FormatNeed(format, answers.maybe("language").orElse(""));
            FormatRequestResult way = deciding.needAnotherWay(id, person(), need, words);
            if (way.there()) {
                redirect.addFlashAttribute("notice", messages.text("decision.help.there"));
                return DECIDE + id + "/pack";
            }
            redirect.addFlashAttribute(
                    "notice",
                    messages.text(
                            "decision.help.made",
                            dates.weekday(way.promised()),
                            messages.text("round.making." + format)));
            return DECIDE + id;
        });
    }

    /** Help is for members who may still have to vote. */
    private boolean mayAskForHelp(UUID id) {
        RoundQueries.Mine mine = mine(id);
        return !mine.round().state().isOver() && !mine.part().excluded();
    }

    private String promised(UUID id, LocalDate promised, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.text("decision.help.promised", dates.weekday(promised)));
        return DECIDE + id;
    }

    private DraftedForm.Filling ballot(UUID id) {
        RawInput begin = BallotForm.typed(mine(id).part());
        return new DraftedForm.Filling(
                "ballot", person(), "ballot:" + id, begin, Choices.none(), DECIDE + id + "/choice");
    }

    private DraftedForm.Filling interest(UUID id) {
        return new DraftedForm.Filling(
                "declare-interest",
                person(),
                "interest:" + id,
                RawInput.none(),
                Choices.none(),
                DECIDE + id + "/not-me");
    }

    private DraftedForm.Filling helping(UUID id, HttpServletRequest request) {
        String kind = request.getParameter("ask");
        RawInput begin = kind == null ? RawInput.none() : RawInput.none().with("kind", kind);
        return new DraftedForm.Filling(
                "panel-help", person(), "panel-help:" + id, begin, Choices.none(), DECIDE + id + "/help");
    }

    private ModelAndView form(String template, UUID id, FormView view) {
        return page(template, id).addObject("view", view).addObject("errors", view.errors());
    }

    private ModelAndView page(String template, UUID id) {
        return page(template, pages.of(id, person()));
    }

    private static ModelAndView page(String template, MemberPages.MemberPage page) {
        return new ModelAndView(template)
                .addObject("round", page.round())
                .addObject("part", page.part())
                .addObject("shelf", page.shelf())
                .addObject("questions", page.questions())
                .addObject("viewsShown", page.viewsShown())
                .addObject("views", page.views());
    }

    /** Outstanding votes, then members' tasks of other modules. */
    private List<PendingMemberTask.Waiting> waiting(List<RoundQueries.Mine> all) {
        UUID person = person();
        String notMe = messages.text("decision.decide.not-me");
        return Stream.concat(
                        all.stream()
                                .filter(mine -> mine.part().waits())
                                .map(mine -> new PendingMemberTask.Waiting(
                                        mine.round().question(),
                                        mine.round().body(),
                                        DECIDE + mine.round().id(),
                                        mine.part().until(),
                                        notMe)),
                        alsoWaits.stream().flatMap(other -> other.waitingFor(person).stream()))
                .toList();
    }

    private static ModelAndView overview(List<RoundQueries.Mine> all, List<PendingMemberTask.Waiting> waiting) {
        return new ModelAndView("decision/decide")
                .addObject("waiting", waiting)
                .addObject(
                        "open",
                        all.stream()
                                .filter(mine -> !mine.part().waits())
                                .filter(mine -> !mine.round().state().isOver())
                                .toList())
                .addObject(
                        "over",
                        all.stream()
                                .filter(mine -> mine.round().state().isOver())
                                .toList());
    }

    private RoundQueries.Mine mine(UUID id) {
        return reading.mine(id, person());
    }

    private UUID person() {
        return viewers.require().id();
    }
}
