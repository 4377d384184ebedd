package org.alongside.body.web;

import static org.alongside.identity.Role.ADMINISTRATOR;
import static org.alongside.identity.Role.MANAGER;
import static org.alongside.identity.Role.OFFICER;
import static org.alongside.identity.Role.PANEL_CHAIR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alongside.body.Body;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyKind;
import org.alongside.body.BodyQueries;
import org.alongside.body.BodyTerms;
import org.alongside.body.BodyView;
import org.alongside.body.DecisionRule;
import org.alongside.body.NewSeat;
import org.alongside.body.Power;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.body.SeatRefused;
import org.alongside.body.TieRule;
import org.alongside.body.ViewsHidden;
import org.alongside.form.answer.Choices;
import org.alongside.form.answer.FormSubmission;
import org.alongside.form.answer.RawInput;
import org.alongside.form.answer.ValidationRejected;
import org.alongside.form.definition.Choice;
import org.alongside.form.definition.KnownOptions;
import org.alongside.form.flow.DraftedForm;
import org.alongside.form.view.FormView;
import org.alongside.identity.Accounts;
import org.alongside.identity.Allow;
import org.alongside.identity.CurrentViewer;
import org.alongside.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bodies: terms with their history, seats, and whether they can be quorate. */
@Controller
@KnownOptions(form = "body", key = "kind", of = BodyKind.class)
@KnownOptions(form = "body", key = "decisionRule", of = DecisionRule.class)
@KnownOptions(form = "body", key = "tieRule", of = TieRule.class)
@KnownOptions(form = "body", key = "viewsHidden", of = ViewsHidden.class)
@KnownOptions(form = "body", key = "power", of = Power.class)
@KnownOptions(form = "body-terms", key = "decisionRule", of = DecisionRule.class)
@KnownOptions(form = "body-terms", key = "tieRule", of = TieRule.class)
@KnownOptions(form = "body-terms", key = "viewsHidden", of = ViewsHidden.class)
@KnownOptions(form = "body-terms", key = "power", of = Power.class)
@KnownOptions(form = "seat", key = "account", from = "people")
@KnownOptions(form = "seat", key = "kind", of = SeatKind.class)
@KnownOptions(form = "seat", key = "deputy", from = "people")
@KnownOptions(form = "seat-deputy", key = "deputy", from = "people")
class BodyController {

    private static final String BODIES = "/bodies";
    private static final int MOST_PEOPLE = 1000;

    private final BodyAdministration bodies;
    private final BodyQueries reading;
    private final Accounts accounts;
    private final DraftedForm forms;
    private final CurrentViewer viewers;
    private final Messages messages;

    BodyController(
            BodyAdministration bodies,
            BodyQueries reading,
            Accounts accounts,
            DraftedForm forms,
            CurrentViewer viewers,
            Messages messages) {
        this.bodies = bodies;
        this.reading = reading;
        this.accounts = accounts;
        this.forms = forms;
        this.viewers = viewers;
        this.messages = messages;
    }

    @GetMapping(BODIES)
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView list() {
        return new ModelAndView("body/bodies").addObject("bodies", reading.all());
    }

    @GetMapping(BODIES + "/{body}")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView show(@PathVariable("body") UUID id) {
        return new ModelAndView("body/body").addObject("model", reading.body(id));
    }

    @GetMapping(BODIES + "/new")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView begin(HttpServletRequest request) {
        return show(establishing(), null, request);
    }

    @PostMapping(BODIES + "/new")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView establish(HttpServletRequest request, RedirectAttributes redirect) {
        return take(establishing(), null, request, answers -> {
            if (bodies.named(answers.text("name")).isPresent()) {
                throw ValidationRejected.at("name", "body.page.known");
            }
            UUID id = bodies.establish(
                    answers.text("name"),
                    answers.oneOf("kind", BodyKind.class),
                    answers.text("terms"),
                    quorum(answers),
                    rules(answers));
            redirect.addFlashAttribute("notice", messages.text("body.page.established"));
            return BODIES + "/" + id;
        });
    }

    @GetMapping(BODIES + "/{body}/terms")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView terms(@PathVariable("body") UUID id, HttpServletRequest request) {
        return show(changing(id), id, request);
    }

    @PostMapping(BODIES + "/{body}/terms")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView changeTerms(@PathVariable("body") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return take(changing(id), id, request, answers -> {
            bodies.changeTerms(id, answers.text("terms"), quorum(answers), rules(answers), answers.text("why"));
            redirect.addFlashAttribute("notice", messages.text("body.page.changed"));
            return BODIES + "/" + id;
        });
    }

    @GetMapping(BODIES + "/{body}/seats/new")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView seat(@PathVariable("body") UUID id, HttpServletRequest request) {
        return show(giving(id), id, request);
    }

    @PostMapping(BODIES + "/{body}/seats/new")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView giveSeat(@PathVariable("body") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        return take(giving(id), id, request, answers -> {
            bodies.giveSeat(
                    id,
                    new NewSeat(
                            answers.id("account"),
                            answers.oneOf("kind", SeatKind.class),
                            answers.flag("chair"),
                            answers.maybeId("deputy").orElse(null),
                            answers.date("from"),
                            answers.maybeDate("to").orElse(null)));
            redirect.addFlashAttribute("notice", messages.text("body.page.seat-given"));
            return BODIES + "/" + id;
        });
    }

    @GetMapping(BODIES + "/{body}/seats/{seat}")
    @Allow(roles = {OFFICER, PANEL_CHAIR, MANAGER, ADMINISTRATOR})
    ModelAndView oneSeat(@PathVariable("body") UUID id, @PathVariable("seat") UUID seat) {
        return new ModelAndView("body/seat")
                .addObject("model", reading.body(id))
                .addObject("seat", reading.seat(id, seat));
    }

    @GetMapping(BODIES + "/{body}/seats/{seat}/end")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView end(@PathVariable("body") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        return show(ending(id, seat), id, request);
    }

    @PostMapping(BODIES + "/{body}/seats/{seat}/end")
    @Allow(roles = {OFFICER, MANAGER, ADMINISTRATOR})
    ModelAndView endSeat(
            @PathVariable("body") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return take(ending(id, seat), id, request, answers -> {
            bodies.endSeat(seat, answers.date("to"));
            redirect.addFlashAttribute("notice", messages.text("body.page.seat-ended"));
            return BODIES + "/" + id;
        });
    }

    @GetMapping(BODIES + "/{body}/seats/{seat}/deputy")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView deputy(@PathVariable("body") UUID id, @PathVariable("seat") UUID seat, HttpServletRequest request) {
        return show(naming(id, seat), id, request);
    }

    @PostMapping(BODIES + "/{body}/seats/{seat}/deputy")
    @Allow(roles = {MANAGER, ADMINISTRATOR})
    ModelAndView nameDeputy(
            @PathVariable("body") UUID id,
            @PathVariable("seat") UUID seat,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return take(naming(id, seat), id, request, answers -> {
            bodies.changeDeputy(seat, answers.maybeId("deputy").orElse(null));
            redirect.addFlashAttribute("notice", messages.text("body.page.deputy-changed"));
            return BODIES + "/" + id;
        });
    }

    private static Quorum quorum(FormSubmission answers) {
        return new Quorum(answers.number("quorumSeats"), answers.number("quorumShare"));
    }

    private static BodyTerms rules(FormSubmission answers) {
        return new BodyTerms(
                answers.oneOf("decisionRule", DecisionRule.class),
                answers.oneOf("tieRule", TieRule.class),
                answers.oneOf("viewsHidden", ViewsHidden.class),
                answers.flag("dissentNamed"),
                answers.flag("proxiesAllowed"),
                answers.number("roundsAtATime"),
                answers.oneOf("power", Power.class));
    }

    private static RawInput typed(BodyTerms rules) {
        return RawInput.none()
                .with("decisionRule", rules.decisionRule())
                .with("tieRule", rules.tieRule())
                .with("viewsHidden", rules.viewsHidden())
                .with("dissentNamed", rules.dissentNamed())
                .with("proxiesAllowed", rules.proxiesAllowed())
                .with("roundsAtATime", rules.roundsAtATime())
                .with("power", rules.power());
    }

    private DraftedForm.Filling establishing() {
        return filling("body", typed(BodyTerms.usual()), Choices.none(), BODIES + "/new");
    }

    private DraftedForm.Filling changing(UUID id) {
        Body body = reading.body(id).body();
        RawInput typed = typed(body.rules())
                .with("terms", body.terms())
                .with("quorumSeats", body.quorum().seats())
                .with("quorumShare", body.quorum().livedExperience());
        return filling("body-terms", typed, Choices.none(), BODIES + "/" + id + "/terms");
    }

    private DraftedForm.Filling giving(UUID id) {
        return filling("seat", RawInput.none(), people(), BODIES + "/" + id + "/seats/new");
    }

    private DraftedForm.Filling ending(UUID id, UUID seat) {
        BodyView.OneSeat held = reading.seat(id, seat);
        RawInput typed = held.to() == null ? RawInput.none() : RawInput.none().with("to", held.to());
        return filling("seat-end", typed, Choices.none(), BODIES + "/" + id + "/seats/" + seat + "/end");
    }

    private DraftedForm.Filling naming(UUID id, UUID seat) {
        reading.seat(id, seat);
        return filling("seat-deputy", RawInput.none(), people(), BODIES + "/" + id + "/seats/" + seat + "/deputy");
    }

    private Choices people() {
        return Choices.of(
                "people",
                accounts.search("", null, null, MOST_PEOPLE).stream()
                        .map(account -> new Choice(account.id().toString(), account.name()))
                        .toList());
    }

    private DraftedForm.Filling filling(String form, RawInput begin, Choices choices, String address) {
        return new DraftedForm.Filling(form, viewers.require().id(), "body:" + address, begin, choices, address);
    }

    private ModelAndView show(DraftedForm.Filling filling, @Nullable UUID body, HttpServletRequest request) {
        return forms.show(filling, request, view -> page(filling, body, view));
    }

    private ModelAndView take(
            DraftedForm.Filling filling,
            @Nullable UUID body,
            HttpServletRequest request,
            java.util.function.Function<FormSubmission, String> act) {
        return forms.take(filling, request, view -> page(filling, body, view), answers -> {
            try {
                return act.apply(answers);
            } catch (SeatRefused refused) {
                throw ValidationRejected.at(refused.why().field(), "body.seat." + refused.why());
            }
        });
    }

    private ModelAndView page(DraftedForm.Filling filling, @Nullable UUID body, FormView view) {
        return new ModelAndView("form/drafted-page")
                .addObject("back", body == null ? BODIES : BODIES + "/" + body)
                .addObject(
                        "caption", body == null ? "" : reading.body(body).body().name())
                .addObject("address", filling.address())
                .addObject("view", view)
                .addObject("errors", view.errors());
    }
}
