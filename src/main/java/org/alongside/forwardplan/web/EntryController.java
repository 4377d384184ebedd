package org.alongside.forwardplan.web;

import static org.alongside.identity.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.form.answer.AdditionalAnswers;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.UndraftedFlow;
import org.alongside.form.flow.UndraftedFlow.Filling;
import org.alongside.form.view.FormView;
import org.alongside.forwardplan.Engagement;
import org.alongside.forwardplan.EngagementChanged;
import org.alongside.forwardplan.ForwardPlan;
import org.alongside.forwardplan.NoSuchEngagement;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.forwardplan.PeopleGroups;
import org.alongside.identity.Allow;
import org.alongside.text.Messages;
import org.apache.commons.lang3.math.NumberUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries of the forward plan outside projects: officers add, change and remove them. */
@Controller
@KnownOptions(form = "forward-plan-entry", key = "groups", of = PeopleGroup.class)
class EntryController {

    private static final String LIST = "/forward-plan";
    private static final String NEW = "/forward-plan/new";
    private static final String ENTRY = "_entry";
    private static final String VERSION = "_version";

    private final Form form;
    private final AdditionalAnswers additional;
    private final UndraftedFlow flow;
    private final PeopleGroups groups;
    private final ForwardPlan forwardPlan;
    private final Messages messages;

    EntryController(
            Forms forms,
            AdditionalAnswers additional,
            UndraftedFlow flow,
            PeopleGroups groups,
            ForwardPlan forwardPlan,
            Messages messages) {
        this.form = forms.require("forward-plan-entry");
        this.additional = additional;
        this.flow = flow;
        this.groups = groups;
        this.forwardPlan = forwardPlan;
        this.messages = messages;
    }

    @GetMapping(NEW)
    @Allow(roles = OFFICER)
    String ask(HttpServletRequest request, Model model) {
        return flow.show(
                adding(), request, view -> addPage(view, UUID.randomUUID().toString(), model));
    }

    @PostMapping(NEW)
    @Allow(roles = OFFICER)
    String add(HttpServletRequest request, Model model, RedirectAttributes redirect) {
        UUID id = entryId(request);
        return flow.take(adding(), request, view -> addPage(view, id.toString(), model), answers -> {
            additional.keeping(answers, null, added -> List.of(added.toString()), () -> {
                forwardPlan.add(
                        id,
                        answers.text("title"),
                        answers.maybe("about").orElse(""),
                        askedGroups(answers),
                        answers.maybe("otherGroups").orElse(""),
                        answers.date("fromDay"),
                        answers.date("toDay"),
                        answers.text("who"));
                return id;
            });
            return done("forwardplan.added", redirect);
        });
    }

    @GetMapping("/forward-plan/{entry}")
    @Allow(roles = OFFICER)
    String show(@PathVariable("entry") UUID id, HttpServletRequest request, Model model) {
        Engagement entry = forwardPlan.require(id);
        if (entry.reference() != null) {
            return "redirect:/projects/" + entry.reference();
        }
        return flow.show(changing(entry), request, view -> changePage(view, entry, model));
    }

    @PostMapping("/forward-plan/{entry}")
    @Allow(roles = OFFICER)
    String change(
            @PathVariable("entry") UUID id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Engagement entry = ownEntry(id);
        int version = NumberUtils.toInt(request.getParameter(VERSION));
        return flow.take(
                changing(entry),
                request,
                // Read again, because another user may have changed it.
                view -> changePage(view, forwardPlan.require(id), model),
                answers -> {
                    change(changed(entry, answers, version), answers);
                    return done("forwardplan.changed", redirect);
                });
    }

    private void change(Engagement changed, FormSubmission answers) {
        try {
            additional.keeping(answers, null, id -> List.of(id.toString()), () -> {
                forwardPlan.change(changed);
                return changed.id();
            });
        } catch (EngagementChanged meanwhile) {
            throw ValidationRejected.altogether("forwardplan.changed-meanwhile");
        }
    }

    private Filling adding() {
        return new Filling(form, RawInput.none(), choices(), NEW);
    }

    private Filling changing(Engagement entry) {
        return new Filling(form, typed(entry), choices(), "/forward-plan/" + entry.id());
    }

    @GetMapping("/forward-plan/{entry}/remove")
    @Allow(roles = OFFICER)
    String sure(@PathVariable("entry") UUID id, Model model) {
        model.addAttribute("entry", ownEntry(id));
        return "forwardplan/remove";
    }

    @PostMapping("/forward-plan/{entry}/remove")
    @Allow(roles = OFFICER)
    String remove(@PathVariable("entry") UUID id, RedirectAttributes redirect) {
        forwardPlan.remove(ownEntry(id).id());
        additional.erase(id.toString());
        return done("forwardplan.removed", redirect);
    }

    @ExceptionHandler
    void unknown(NoSuchEngagement refusal) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, refusal);
    }

    private Engagement ownEntry(UUID id) {
        Engagement entry = forwardPlan.require(id);
        if (entry.reference() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return entry;
    }

    private String addPage(FormView view, String id, Model model) {
        return FormPage.of(view, NEW)
                .titled(messages.text("forwardplan.new.title"))
                .leavingTo(LIST)
                .hidden(ENTRY, id)
                .into(model);
    }

    private String changePage(FormView view, Engagement entry, Model model) {
        model.addAttribute("entry", entry);
        return FormPage.of(view, "/forward-plan/" + entry.id())
                .titled(messages.text("forwardplan.change.title"))
                .leavingTo(LIST)
                .material("forwardplan/remove", "link")
                .hidden(VERSION, String.valueOf(entry.version()))
                .into(model);
    }

    private String done(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.text(key));
        return "redirect:" + LIST;
    }

    private static Engagement changed(Engagement entry, FormSubmission answers, int version) {
        LocalDate from = answers.date("fromDay");
        return new Engagement(
                entry.id(),
                null,
                answers.text("title"),
                answers.maybe("about").orElse(""),
                askedGroups(answers),
                answers.maybe("otherGroups").orElse(""),
                from,
                answers.date("toDay"),
                answers.text("who"),
                false,
                version);
    }

    private static Set<PeopleGroup> askedGroups(FormSubmission answers) {
        return answers.severalOf("groups", PeopleGroup.class);
    }

    private static RawInput typed(Engagement entry) {
        return RawInput.none()
                .with("title", entry.title())
                .with("about", entry.about())
                .with("groups", entry.groupCodes())
                .with("otherGroups", entry.otherGroups())
                .with("who", entry.who())
                .with("fromDay", entry.from())
                .with("toDay", entry.to());
    }

    private static UUID entryId(HttpServletRequest request) {
        try {
            return UUID.fromString(String.valueOf(request.getParameter(ENTRY)));
        } catch (IllegalArgumentException tampered) {
            return UUID.randomUUID();
        }
    }

    private Choices choices() {
        return Choices.of("groups", groups.choices());
    }
}
