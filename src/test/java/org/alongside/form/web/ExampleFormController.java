package org.alongside.form.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.form.ExampleForms;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.Uploads;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Form;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.form.draft.UnsentForms;
import org.alongside.form.flow.FormFlow;
import org.alongside.form.flow.FormPage;
import org.alongside.form.flow.PublicForms;
import org.alongside.form.flow.QuestionsPage;
import org.alongside.form.flow.SubmissionResult;
import org.alongside.form.view.FormView;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages of the example forms: in public, with a strict limit, and for officers with drafts. */
@Controller
class ExampleFormController {

    /** The number of submissions by form. */
    static final Map<String, AtomicInteger> SENT = new ConcurrentHashMap<>();

    private final FormFlow flow;
    private final Forms forms;
    private final PublicForms publicForms;
    private final PublicForms strict;
    private final Drafts drafts;
    private final CurrentViewer viewer;
    private final Uploads uploads;

    ExampleFormController(
            FormFlow flow,
            Forms forms,
            PublicForms publicForms,
            Drafts drafts,
            CurrentViewer viewer,
            Uploads uploads,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            UnsentForms unsent,
            Clock clock) {
        this.flow = flow;
        this.forms = forms;
        this.publicForms = publicForms;
        this.strict = ExampleForms.strict(jdbc, transactions, unsent, clock);
        this.drafts = drafts;
        this.viewer = viewer;
        this.uploads = uploads;
    }

    @GetMapping("/example/{form}")
    @Allow(everyone = true)
    String show(@PathVariable String form, HttpServletRequest request, HttpServletResponse response, Model model) {
        PublicForms.Visit visit = limits(form).visit(request, response, form(form));
        return page(
                form, flow.show(form(form), visit.typed(), request.getParameterMap(), Choices.none()), visit, model);
    }

    @PostMapping("/example/{form}")
    @Allow(everyone = true)
    String take(@PathVariable String form, HttpServletRequest request, HttpServletResponse response, Model model)
            throws InterruptedException {
        PublicForms.Visit visit = limits(form).visit(request, response, form(form));
        if (visit.answered().isPresent()) {
            return "redirect:" + visit.answered().get();
        }
        SubmissionResult taken =
                flow.take(form(form), visit.typed(), uploads.read(request, form(form)), Choices.none());
        if (taken.outcome() == SubmissionResult.Outcome.QUESTIONS) {
            return QuestionsPage.of(taken.view(), request);
        }
        visit.keep(taken.typed(), taken.page());
        return switch (taken.outcome()) {
            case SHOW -> page(form, taken.view(), visit, model);
            case FINISH -> {
                try {
                    yield "redirect:"
                            + visit.send(() -> {
                                String what = taken.answers().maybe("what").orElse("nothing");
                                if (what.equals("clash")) {
                                    throw ValidationRejected.at("what", "form.error.enter", "something else");
                                }
                                return "/example-sent?number="
                                        + SENT.computeIfAbsent(what, fresh -> new AtomicInteger())
                                                .incrementAndGet();
                            });
                } catch (ValidationRejected refused) {
                    yield page(form, flow.refuse(form(form), taken.typed(), refused, Choices.none()), visit, model);
                }
            }
            default -> "redirect:/example/" + form + taken.query();
        };
    }

    @GetMapping("/example-sent")
    @Allow(everyone = true)
    @ResponseBody
    String sent() {
        return "sent";
    }

    @GetMapping("/example-for-officers")
    @Allow(roles = Role.OFFICER)
    String showToOfficers(HttpServletRequest request, Model model) {
        return officersPage(flow.show(form("pages"), kept(), request.getParameterMap(), Choices.none()), model);
    }

    @PostMapping("/example-for-officers")
    @Allow(roles = Role.OFFICER)
    String takeFromOfficers(HttpServletRequest request, Model model) {
        SubmissionResult taken = flow.take(form("pages"), kept(), request.getParameterMap(), Choices.none());
        if (taken.outcome() == SubmissionResult.Outcome.QUESTIONS) {
            return QuestionsPage.of(taken.view(), request);
        }
        if (taken.outcome() == SubmissionResult.Outcome.SHOW) {
            return officersPage(taken.view(), model);
        }
        drafts.keep(viewer.require().id(), "example:1", form("pages"), taken.typed(), taken.page());
        return "redirect:/example-for-officers" + taken.query();
    }

    private String officersPage(FormView view, Model model) {
        return FormPage.of(view, "/example-for-officers")
                .titled("An example for officers")
                .under("CP-2026-0001")
                .withDrafts()
                .into(model);
    }

    private RawInput kept() {
        return drafts.find(viewer.require().id(), "example:1")
                .map(Drafts.Draft::typed)
                .orElse(RawInput.none());
    }

    private String page(String form, FormView view, PublicForms.Visit visit, Model model) {
        return FormPage.of(view, "/example/" + form).visitedBy(visit).into(model);
    }

    private PublicForms limits(String form) {
        return form.equals("strict") ? strict : publicForms;
    }

    private Form form(String name) {
        return forms.read(name, ExampleForms.json(name.equals("strict") ? "pages" : name));
    }
}
