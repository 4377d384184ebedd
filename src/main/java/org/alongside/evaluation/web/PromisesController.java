package org.alongside.evaluation.web;

import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.SPONSOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.PromiseKept;
import org.alongside.evaluation.ProjectClosing;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.project.ProjectVisible;
import org.alongside.project.Projects;
import org.alongside.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case's promises, and whether each was kept. */
@Controller
@KnownOptions(form = "promise", key = "kept", of = PromiseKept.class)
class PromisesController {

    private static final String LIST = "/projects/{reference}/promises";

    /** Source of a promise: the answer to a contribution, or the closing. */
    enum From {
        SAID,
        LATER
    }

    /** A promise as shown on the page. */
    record Promise(From from, int number, String what, Optional<PromiseKept> kept, Optional<String> words) {}

    private final ProjectClosing closing;
    private final GoldenThread thread;
    private final Projects projects;
    private final UndraftedFlow flow;
    private final Form form;
    private final AdditionalAnswers additional;
    private final Messages messages;

    PromisesController(
            ProjectClosing closing,
            GoldenThread thread,
            Projects projects,
            UndraftedFlow flow,
            Forms forms,
            AdditionalAnswers additional,
            Messages messages) {
        this.closing = closing;
        this.thread = thread;
        this.projects = projects;
        this.flow = flow;
        this.form = forms.require("promise");
        this.additional = additional;
        this.messages = messages;
    }

    @GetMapping(LIST)
    @Allow(
            roles = {OFFICER, SPONSOR, MANAGER},
            on = ProjectVisible.class)
    String list(@PathVariable String reference, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("promises", thread.promises(reference));
        model.addAttribute("later", closing.followUps(reference));
        model.addAttribute("unchecked", closing.unchecked(reference));
        return "evaluation/promises";
    }

    @GetMapping(LIST + "/{from:said|later}/{number:[0-9]{1,9}}")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String show(
            @PathVariable String reference,
            @PathVariable String from,
            @PathVariable int number,
            HttpServletRequest request,
            Model model) {
        Promise promise = promise(reference, from, number);
        RawInput before = RawInput.none()
                .with("kept", promise.kept().orElse(null))
                .with("words", promise.words().orElse(null));
        Filling filling = new Filling(form, before, Choices.none(), LIST);
        return flow.show(filling, request, view -> page(reference, promise, view, model));
    }

    @PostMapping(LIST + "/{from:said|later}/{number:[0-9]{1,9}}")
    @Allow(roles = OFFICER, on = ProjectVisible.class)
    String check(
            @PathVariable String reference,
            @PathVariable String from,
            @PathVariable int number,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Promise promise = promise(reference, from, number);
        return flow.take(Filling.empty(form, LIST), request, view -> page(reference, promise, view, model), answers -> {
            additional.keeping(
                    answers,
                    null,
                    checked -> List.of(
                            checked.from() == From.SAID
                                    ? GoldenThread.subject(reference, checked.number())
                                    : reference),
                    () -> {
                        check(reference, promise, answers);
                        return promise;
                    });
            redirect.addFlashAttribute("notice", messages.text("evaluation.promise.checked"));
            return "redirect:" + LIST;
        });
    }

    private void check(String reference, Promise promise, FormSubmission answers) {
        PromiseKept kept = answers.oneOf("kept", PromiseKept.class);
        if (promise.from() == From.SAID) {
            thread.check(reference, promise.number(), kept, answers.text("words"));
        } else {
            closing.check(reference, promise.number(), kept, answers.text("words"));
        }
    }

    private Promise promise(String reference, String from, int number) {
        Optional<Promise> found = from.equals("said")
                ? thread.promises(reference).stream()
                        .filter(said -> said.number() == number)
                        .findFirst()
                        .map(said -> new Promise(
                                From.SAID,
                                number,
                                said.answer().orElseThrow().why(),
                                Optional.ofNullable(said.kept()),
                                Optional.ofNullable(said.keptWords())))
                : closing.followUps(reference).stream()
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .map(each -> new Promise(From.LATER, number, each.what(), each.kept(), each.keptWords()));
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(String reference, Promise promise, FormView view, Model model) {
        model.addAttribute("project", projects.require(reference));
        model.addAttribute("promise", promise);
        model.addAttribute("view", view);
        model.addAttribute("errors", view.problems());
        return "evaluation/promise";
    }
}
