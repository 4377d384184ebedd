package org.alongside.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.body.FormatNeed;
import org.alongside.calendar.Dates;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.person.Format;
import org.alongside.round.format.FormatRequestResult;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.round.help.HelpKind;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.MemberScorings;
import org.alongside.scoring.voting.Scoring;
import org.alongside.text.Messages;
import org.apache.commons.lang3.EnumUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's alternatives to scoring: asking for help, or declaring an interest. */
@Controller
@UsesReadingPreferences
@KnownOptions(form = "scoring-help", key = "kind", of = HelpKind.class)
@KnownOptions(
        form = "scoring-help",
        key = "format",
        of = Format.class,
        values = {"SOMETHING_ELSE"})
@KnownOptions(form = "scoring-interest", key = "entry", from = "entries")
class ScoreHelpController {

    private static final String SCORE = "/score/";
    private static final String ALL = "ALL";

    private final MemberScorings reading;
    private final Scoring scoring;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Dates dates;
    private final Messages messages;

    ScoreHelpController(
            MemberScorings reading,
            Scoring scoring,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Dates dates,
            Messages messages) {
        this.reading = reading;
        this.scoring = scoring;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/score/{round}/help")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView help(@PathVariable("round") UUID id, HttpServletRequest request) {
        MemberScoring mine = mine(id);
        return mine.mayAskForHelp()
                ? filled.show(helping(mine, request), request, view -> page(mine, "help", view))
                : new ModelAndView("redirect:" + SCORE + id);
    }

    @PostMapping("/score/{round}/help")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView ask(@PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        MemberScoring mine = mine(id);
        if (!mine.mayAskForHelp()) {
            redirect.addFlashAttribute("notice", messages.text("scoring.help.over"));
            redirect.addFlashAttribute("noticeFailed", true);
            return new ModelAndView("redirect:" + SCORE + id);
        }
        return filled.take(helping(mine, request), request, view -> page(mine, "help", view), answers -> {
            HelpKind kind = answers.oneOf("kind", HelpKind.class);
            String words = answers.maybe("words").orElse(null);
            Format format =
                    EnumUtils.getEnum(Format.class, answers.maybe("format").orElse(""));
            if (kind == HelpKind.ANOTHER_WAY && format != null) {
                FormatRequestResult way = scoring.needAnotherWay(
                        id,
                        person(),
                        new FormatNeed(format, answers.maybe("language").orElse("")),
                        words);
                redirect.addFlashAttribute(
                        "notice",
                        way.there()
                                ? messages.text("scoring.help.there")
                                : messages.text(
                                        "scoring.help.made",
                                        dates.weekday(way.promised()),
                                        messages.text("round.making." + format)));
                return SCORE + id;
            }
            var promised = scoring.askForHelp(id, person(), kind, words);
            redirect.addFlashAttribute("notice", messages.text("scoring.help.promised", dates.weekday(promised)));
            return SCORE + id;
        });
    }

    @GetMapping("/score/{round}/not-me")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView notMe(@PathVariable("round") UUID id, HttpServletRequest request) {
        MemberScoring mine = mine(id);
        return mine.canScore()
                ? filled.show(interest(mine), request, view -> page(mine, "not-me", view))
                : new ModelAndView("redirect:" + SCORE + id);
    }

    @PostMapping("/score/{round}/not-me")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView declareInterest(
            @PathVariable("round") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        MemberScoring mine = mine(id);
        return filled.take(interest(mine), request, view -> page(mine, "not-me", view), answers -> {
            String which = answers.text("entry");
            var promised = scoring.declareInterest(
                    id, which.equals(ALL) ? null : answers.id("entry"), person(), answers.text("interest"));
            redirect.addFlashAttribute("notice", messages.text("scoring.interest.kept", dates.weekday(promised)));
            return SCORE + id;
        });
    }

    private DraftedFlow.Filling helping(MemberScoring mine, HttpServletRequest request) {
        String kind = request.getParameter("ask");
        return filling(
                mine,
                "scoring-help",
                "help",
                kind == null ? RawInput.none() : RawInput.none().with("kind", kind),
                Choices.none());
    }

    private DraftedFlow.Filling interest(MemberScoring mine) {
        List<Choice> entries = new ArrayList<>(mine.entries().stream()
                .filter(each -> !each.out())
                .map(each ->
                        new Choice(each.entry().id().toString(), each.entry().name()))
                .toList());
        entries.add(new Choice(ALL, messages.text("scoring.interest.all")));
        return filling(mine, "scoring-interest", "not-me", RawInput.none(), Choices.of("entries", entries));
    }

    private DraftedFlow.Filling filling(MemberScoring mine, String form, String page, RawInput begin, Choices choices) {
        return new DraftedFlow.Filling(
                forms.require(form),
                person(),
                mine.title(),
                form + ":" + mine.round(),
                begin,
                choices,
                SCORE + mine.round() + "/" + page);
    }

    private static ModelAndView page(MemberScoring mine, String page, FormView view) {
        return new ModelAndView("scoring/score-form")
                .addObject("mine", mine)
                .addObject("lead", page.equals("help"))
                .addObject("address", SCORE + mine.round() + "/" + page)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private MemberScoring mine(UUID id) {
        return reading.mine(id, person());
    }

    private UUID person() {
        return viewers.require().id();
    }
}
