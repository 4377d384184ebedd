package org.alongside.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.RandomKey;
import org.alongside.form.draft.UnsentForms;
import org.alongside.form.draft.UnsentForms.Unsent;
import org.alongside.form.flow.FormKeyCookie;
import org.alongside.form.flow.PublicFlow;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.flow.ReturnLinks;
import org.alongside.identity.Allow;
import org.alongside.text.EmailAddress;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaving a public form and continuing it another day, by a link that the person had sent to them. */
@Controller
@Allow(everyone = true)
class ComeBackController {

    private final UnsentForms unsent;
    private final ReturnLinks links;
    private final PublicForms publicForms;
    private final Forms forms;
    private final Messages messages;

    ComeBackController(UnsentForms unsent, ReturnLinks links, PublicForms publicForms, Forms forms, Messages messages) {
        this.unsent = unsent;
        this.links = links;
        this.publicForms = publicForms;
        this.forms = forms;
        this.messages = messages;
    }

    /** After "Save and come back later" on a page of a form, which has kept what was typed. */
    @PostMapping(PublicFlow.COME_BACK)
    String ask(
            @RequestParam(name = UnsentForms.KEY, defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        return find(key).map(kept -> page("form/come-back", key, kept, model)).orElseGet(() -> gone(response));
    }

    @PostMapping(UnsentForms.LINK_ADDRESS)
    String send(
            @RequestParam(name = UnsentForms.KEY, defaultValue = "") String key,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "emailSure", required = false) @Nullable String sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        publicForms.count(request);
        Optional<Unsent> found = find(key);
        if (found.isEmpty()) {
            return gone(response);
        }
        Unsent kept = found.get();
        String email = EmailAddress.clean(typed);
        Optional<String> problem = EmailAddress.problem(email, sure != null && email.equals(EmailAddress.clean(sure)))
                .map(each -> EmailAddress.words(each, email, messages));
        if (problem.isEmpty() && !links.send(kept, form(kept), email, request.getRemoteAddr())) {
            problem = Optional.of(messages.text("form.come-back.many"));
        }
        problem.ifPresent(each ->
                model.addAttribute("errors", Map.of("email", each)).addAttribute("email", typed.replace("\0", "")));
        return page(problem.isPresent() ? "form/come-back" : "form/come-back-sent", key, kept, model);
    }

    /** Only a button: the scanners of mail systems open links. Changes nothing, however often it is opened. */
    @GetMapping(ReturnLinks.ADDRESS + "{token}")
    String open(@PathVariable("token") String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<String> id = unsent.idByLink(token);
        Optional<String> sent = id.flatMap(publicForms::result);
        if (sent.isPresent()) {
            return "form/come-back-done";
        }
        Optional<Unsent> kept = id.flatMap(unsent::byId);
        if (kept.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("token", token);
        model.addAttribute("title", form(kept.get()).title());
        return "form/come-back-open";
    }

    @PostMapping(ReturnLinks.ADDRESS + "{token}")
    String resume(@PathVariable("token") String token, HttpServletRequest request, HttpServletResponse response) {
        publicForms.count(request);
        Optional<Unsent> found = unsent.idByLink(token).flatMap(unsent::byId);
        if (found.isEmpty()) {
            return "redirect:" + ReturnLinks.ADDRESS + token;
        }
        Unsent kept = found.get();
        unsent.use(kept);
        new FormKeyCookie(request, response, kept.path()).set(unsent.pageKey(kept.id()));
        return "redirect:" + kept.path() + "?page=" + kept.page();
    }

    private Optional<Unsent> find(String key) {
        return RandomKey.isKey(key) ? unsent.find(key) : Optional.empty();
    }

    private String page(String template, String key, Unsent kept, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("title", form(kept).title());
        model.addAttribute("path", kept.path());
        model.addAttribute("address", kept.path() + "?page=" + kept.page());
        model.addAttribute("until", links.lastDay());
        return template;
    }

    private Form form(Unsent kept) {
        return forms.require(kept.formId());
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "form/come-back-gone";
    }
}
