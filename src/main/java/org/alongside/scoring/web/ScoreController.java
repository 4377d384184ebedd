package org.alongside.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedFlow;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.round.format.AvailableFormats;
import org.alongside.round.format.UsesReadingPreferences;
import org.alongside.scoring.view.MemberScoring;
import org.alongside.scoring.view.MemberScorings;
import org.alongside.scoring.view.ScoringQueries;
import org.alongside.scoring.voting.Scoring;
import org.alongside.text.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's pages of a scoring round: one entry at a time, one criterion after another. */
@Controller
@UsesReadingPreferences
@KnownOptions(form = "scoring-change", key = "criterion", from = "criteria")
@KnownOptions(form = "scoring-change", key = "points", from = "points")
class ScoreController {

    private static final String SCORE = "/score/";
    private static final String NOTICE = "notice";

    private final ScoringQueries reading;
    private final MemberScorings mine;
    private final Scoring scoring;
    private final EntryForm entryForm;
    private final AvailableFormats shelf;
    private final DraftedFlow filled;
    private final Forms forms;
    private final CurrentViewer viewers;
    private final Messages messages;

    ScoreController(
            ScoringQueries reading,
            MemberScorings mine,
            Scoring scoring,
            EntryForm entryForm,
            AvailableFormats shelf,
            DraftedFlow filled,
            Forms forms,
            CurrentViewer viewers,
            Messages messages) {
        this.reading = reading;
        this.mine = mine;
        this.scoring = scoring;
        this.entryForm = entryForm;
        this.shelf = shelf;
        this.filled = filled;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping("/score")
    @Allow(signedIn = true)
    ModelAndView list() {
        return new ModelAndView("scoring/mine").addObject("rounds", mine.mine(person()));
    }

    @GetMapping("/score/{round}")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView round(@PathVariable("round") UUID id) {
        MemberScoring mine = mine(id);
        return new ModelAndView("scoring/score")
                .addObject("mine", mine)
                .addObject("shelf", shelf.of(id))
                .addObject("round", mine.state().showsAverages() ? reading.view(id) : null);
    }

    @GetMapping("/score/{round}/entries/{entry}")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView entry(@PathVariable("round") UUID id, @PathVariable("entry") UUID entry, HttpServletRequest request) {
        MemberScoring mine = mine(id);
        return mine.canScore() && !mine.entry(entry).out()
                ? filled.show(scoringOf(mine, entry), request, view -> scored(mine, entry, view))
                : new ModelAndView("redirect:" + SCORE + id);
    }

    @PostMapping("/score/{round}/entries/{entry}")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView score(
            @PathVariable("round") UUID id,
            @PathVariable("entry") UUID entry,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MemberScoring mine = mine(id);
        return filled.take(scoringOf(mine, entry), request, view -> scored(mine, entry, view), answers -> {
            scoring.score(id, entry, person(), entryForm.read(mine, answers));
            redirect.addFlashAttribute(
                    NOTICE,
                    messages.text(
                            "scoring.score.kept", mine.entry(entry).entry().name()));
            return SCORE + id;
        });
    }

    @PostMapping("/score/{round}/finish")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    String finish(@PathVariable("round") UUID id, RedirectAttributes redirect) {
        scoring.finish(id, person());
        redirect.addFlashAttribute("justNow", true);
        return "redirect:" + SCORE + id;
    }

    @GetMapping("/score/{round}/entries/{entry}/change")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView change(@PathVariable("round") UUID id, @PathVariable("entry") UUID entry, HttpServletRequest request) {
        MemberScoring mine = mine(id);
        return mayChange(mine, entry)
                ? filled.show(changing(mine, entry), request, view -> changed(mine, entry, view))
                : new ModelAndView("redirect:" + SCORE + id);
    }

    @PostMapping("/score/{round}/entries/{entry}/change")
    @Allow(signedIn = true, on = ScoringOfMine.class)
    ModelAndView takeChange(
            @PathVariable("round") UUID id,
            @PathVariable("entry") UUID entry,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MemberScoring mine = mine(id);
        return filled.take(changing(mine, entry), request, view -> changed(mine, entry, view), answers -> {
            scoring.change(
                    id,
                    entry,
                    answers.id("criterion"),
                    person(),
                    Integer.parseInt(answers.text("points")),
                    answers.text("reason"));
            redirect.addFlashAttribute(NOTICE, messages.text("scoring.change.kept"));
            return SCORE + id;
        });
    }

    private static boolean mayChange(MemberScoring mine, UUID entry) {
        return mine.canChange() && !mine.entry(entry).out() && mine.entry(entry).isScored();
    }

    private DraftedFlow.Filling scoringOf(MemberScoring mine, UUID entry) {
        return new DraftedFlow.Filling(
                entryForm.of(mine),
                person(),
                mine.title(),
                "score:" + entry,
                entryForm.typed(mine.entry(entry)),
                Choices.none(),
                SCORE + mine.round() + "/entries/" + entry);
    }

    private DraftedFlow.Filling changing(MemberScoring mine, UUID entry) {
        List<Choice> criteria = mine.criteria().stream()
                .map(criterion -> new Choice(
                        criterion.id().toString(),
                        criterion.name(),
                        mine.entry(entry).scores().stream()
                                .filter(said -> said.criterion().equals(criterion.name()))
                                .map(said -> messages.text("scoring.change.now", said.points()))
                                .findFirst()
                                .orElse("")))
                .toList();
        List<Choice> points = IntStream.rangeClosed(0, mine.scale())
                .mapToObj(each -> new Choice(Integer.toString(each), Integer.toString(each)))
                .toList();
        return new DraftedFlow.Filling(
                forms.require("scoring-change"),
                person(),
                mine.title(),
                "scoring-change:" + entry,
                RawInput.none(),
                Choices.of("criteria", criteria).and("points", points),
                SCORE + mine.round() + "/entries/" + entry + "/change");
    }

    private ModelAndView scored(MemberScoring mine, UUID entry, FormView view) {
        return form(mine, SCORE + mine.round() + "/entries/" + entry, view)
                .addObject("step", mine.step(entry))
                .addObject("entry", mine.entry(entry).entry());
    }

    private ModelAndView changed(MemberScoring mine, UUID entry, FormView view) {
        return form(mine, SCORE + mine.round() + "/entries/" + entry + "/change", view)
                .addObject("entry", mine.entry(entry).entry());
    }

    private static ModelAndView form(MemberScoring mine, String address, FormView view) {
        return new ModelAndView("scoring/score-form")
                .addObject("mine", mine)
                .addObject("address", address)
                .addObject("view", view)
                .addObject("errors", view.errors());
    }

    private MemberScoring mine(UUID id) {
        return mine.mine(id, person());
    }

    private UUID person() {
        return viewers.require().id();
    }
}
