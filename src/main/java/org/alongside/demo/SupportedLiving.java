package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.contribution.ContributionView;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
import org.alongside.contribution.Response;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.decision.model.BallotChoice;
import org.alongside.evaluation.EvaluationAdministration;
import org.alongside.evaluation.Opinion;
import org.alongside.evaluation.Side;
import org.alongside.evaluation.Verdict;
import org.alongside.form.answer.RawInput;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.identity.RunAs;
import org.alongside.opportunity.Reach;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.recruitment.OfferingPlaces;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.TakingPart;
import org.alongside.workshop.Criteria;
import org.alongside.workshop.PartnerFigure;
import org.alongside.workshop.PartnerFigures;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Swansea's supported living framework, closed. From Leicestershire's briefing: the user-led group NAUWU asked 160 people
 * with learning disabilities what mattered to them, two areas of service needed improvement, public workshops defined what
 * good would look like for two method statements and made evaluation tools, and people with lived experience evaluated each
 * bid with council staff.
 */
@Component
@Order(1)
class SupportedLiving implements Story {

    private static final String VISITS = "Visit people who cannot come to a workshop";
    private static final String GROUP = "People with a learning disability";

    private final DemoScript teller;
    private final DemoSteps steps;
    private final OfferingPlaces offering;
    private final Places places;
    private final TakingPart takingPart;
    private final PartnerFigures figures;
    private final Workshops workshops;
    private final Criteria criteria;
    private final GoldenThread thread;
    private final EvaluationAdministration evaluating;

    SupportedLiving(
            DemoScript teller,
            DemoSteps steps,
            OfferingPlaces offering,
            Places places,
            TakingPart takingPart,
            PartnerFigures figures,
            Workshops workshops,
            Criteria criteria,
            GoldenThread thread,
            EvaluationAdministration evaluating) {
        this.teller = teller;
        this.steps = steps;
        this.offering = offering;
        this.places = places;
        this.takingPart = takingPart;
        this.figures = figures;
        this.workshops = workshops;
        this.criteria = criteria;
        this.thread = thread;
        this.evaluating = evaluating;
    }

    @Override
    public String title() {
        return "Supported living framework (Swansea)";
    }

    @Override
    public void tell() {
        teller.backToNow();
        teller.beginOn(teller.day().minusMonths(12));
        String reference = decideToDoIt();
        plan(reference);
        sayYes(reference);
        invite(reference);
        agreeWhatSuccessMeans(reference);
        workTogether(reference);
        evaluateAndAnswer(reference);
    }

    private String decideToDoIt() {
        String reference = steps.putForward(
                "Supported living framework",
                "We are about to choose new providers of supported living. People with learning disabilities should say what"
                        + " matters to them first, and help to choose.",
                "Commissioning",
                Set.of(PeopleGroup.LEARNING_DISABILITY),
                Reach.HUNDREDS,
                300,
                "NAUWU (Nothing About Us Without Us)");
        teller.afterWorkingDays(2);
        steps.accept(reference, "The decision is open and the people it is for have asked to be part of it.");
        return reference;
    }

    private void plan(String reference) {
        teller.afterWorkingDays(5);
        LocalDate today = teller.day();
        teller.does(
                "officer",
                reference,
                "Task_WritePlan",
                RawInput.none()
                        .with(
                                "purpose",
                                "To choose providers of supported living by what matters to the people who live there.")
                        .with(
                                "canChange",
                                "What we ask of providers, how we judge bids, and how we check quality afterwards.")
                        .with("cannotChange", "The total budget, and the law on procurement.")
                        .with("groups", List.of("LEARNING_DISABILITY", "CARERS", "PROVIDERS"))
                        .with("partners", "NAUWU (Nothing About Us Without Us), a user-led group")
                        .with("userLed", "YES")
                        .with("leftOut", List.of("RESIDENTIAL_HOMES", "OLDER_HIGH_SUPPORT"))
                        .with(
                                "leftOutAction",
                                "NAUWU visits people where they live. Support workers bring what they say.")
                        .with("formats", List.of("EASY_READ", "AUDIO", "PLAIN_TEXT"))
                        .with("accessBudget", 1500)
                        .with("rewardBudget", 2400)
                        .with("startsOn", today.plusDays(30))
                        .with("endsOn", today.plusDays(170))
                        .with("hearBackBy", today.plusDays(220)));
        teller.afterWorkingDays(3);
        steps.endorse(reference, "I will answer for what we do with what people say.");
    }

    private void sayYes(String reference) {
        teller.afterWorkingDays(2);
        steps.askThePanel(
                reference,
                DemoBodies.ENGAGEMENT_PANEL,
                "May we ask people about supported living in this way?",
                "Some people live in supported living. The council will choose who runs it. NAUWU will ask people what"
                        + " matters to them. People will help to choose.",
                "NAUWU starts to ask people next month.",
                "We write a new plan and ask you again.");
        teller.afterWorkingDays(4);
        steps.votes(reference, "chair", BallotChoice.APPROVE, "It starts with the people who live there.");
        steps.votes(reference, "member", BallotChoice.APPROVE, "I like that NAUWU asks the questions.");
        steps.votes(
                reference,
                "member2",
                BallotChoice.APPROVE_WITH_CONDITIONS,
                "Some people cannot come to workshops.",
                VISITS);
        steps.votes(reference, "member3", BallotChoice.APPROVE_WITH_CONDITIONS, "", VISITS);
        steps.votes(reference, "member4", BallotChoice.APPROVE, "Good.");
        steps.votes(reference, "member5", BallotChoice.APPROVE_WITH_CONDITIONS, "", VISITS);
        teller.afterWorkingDays(1);
        steps.votes(reference, "member6", BallotChoice.DO_NOT_APPROVE, "The time for bids is too short for this.");
    }

    private void invite(String reference) {
        teller.afterWorkingDays(3);
        teller.does(
                "officer",
                reference,
                "Task_PublishCallOut",
                RawInput.none()
                        .with("title", "Help to choose who runs supported living")
                        .with("about", "Tell us what a good home with support is. Help to judge what providers offer.")
                        .with("commitment", "Two workshops, and two days to look at bids.")
                        .with("thanks", "A voucher for each day, and your travel.")
                        .with("groups", List.of(Map.of("name", GROUP), Map.of("name", "Family carers")))
                        .with("places", 14)
                        .with("channels", List.of("USER_LED_ORGANISATIONS", "FRONTLINE_STAFF", "PARTNERSHIP_BOARDS"))
                        .with("closesOn", teller.day().plusDays(21)));
        teller.afterWorkingDays(4);
        steps.applies(
                reference,
                "Connie Contributor",
                "contributor@demo.example",
                "I live in supported living and I have ideas.",
                GROUP,
                new Needs(
                        List.of(Format.EASY_READ),
                        "Please speak slowly",
                        "",
                        "My support worker comes along",
                        "Not before 11 in the morning"));
        steps.apply(reference, 13, 0, List.of(GROUP, "Family carers"));
        teller.goTo(teller.day().plusDays(25));
        teller.does(
                "officer",
                reference,
                "Task_OfferPlaces",
                RawInput.none()
                        .with(
                                "places",
                                offering.candidates(reference).stream()
                                        .map(OfferingPlaces.Candidate::id)
                                        .map(UUID::toString)
                                        .toList()));
        goOnIfSomebodyIsMissing(reference);
        for (UUID account : places.accounts(reference)) {
            RunAs.account(account, () -> takingPart.acceptTerms(reference, account));
        }
        teller.afterWorkingDays(3);
        teller.does(
                "officer",
                reference,
                "Task_HoldInduction",
                RawInput.none()
                        .with("heldOn", teller.day())
                        .with("how", "IN_PERSON")
                        .with("came", 14)
                        .with("notes", "NAUWU showed what co-production is."));
    }

    private void goOnIfSomebodyIsMissing(String reference) {
        if (teller.isOpen(reference, "Task_DecideOnGap")) {
            teller.does(
                    "officer",
                    reference,
                    "Task_DecideOnGap",
                    RawInput.none()
                            .with("choice", "GO_ON")
                            .with("reason", "NAUWU visits the people we did not reach."));
        }
    }

    private void agreeWhatSuccessMeans(String reference) {
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reference,
                "Task_AgreeCriteria",
                RawInput.none()
                        .with(
                                "criteria",
                                List.of(
                                        Map.of(
                                                "means", "What people said is in what we ask of providers",
                                                "knownBy", "Each of the two method statements quotes what people said"),
                                        Map.of(
                                                "means", "People with lived experience judge every bid",
                                                "knownBy", "Their marks count in each evaluation session"),
                                        Map.of(
                                                "means", "Everybody could take part in their own way",
                                                "knownBy", "People say so afterwards")))
                        .with("agreedWith", "The fourteen people with a place, and NAUWU"));
        figures.add(
                reference,
                UUID.randomUUID(),
                new PartnerFigure(
                        "NAUWU (Nothing About Us Without Us)",
                        160,
                        teller.day(),
                        "NAUWU asked people with learning disabilities what mattered to them and carried out a survey. Two"
                                + " areas of service needed improvement."));
    }

    private void workTogether(String reference) {
        teller.afterWorkingDays(1);
        LocalDate first = teller.day().plusDays(21);
        teller.does(
                "officer",
                reference,
                "Task_PlanWorkshops",
                RawInput.none()
                        .with(
                                "workshops",
                                List.of(
                                        workshop("What good looks like: having a home", first),
                                        workshop("What good looks like: having a say", first.plusDays(21)))));
        teller.afterWorkingDays(2);
        for (int i = 0; i < 2; i++) {
            teller.does(
                    "officer",
                    reference,
                    "Task_ArrangeAccess",
                    RawInput.none()
                            .with(
                                    "arranged",
                                    "Easy read papers, a quiet room, a start at eleven, support workers welcome."));
        }
        heard(reference);
        steps.meets(reference, VISITS, "NAUWU and a support worker visit six people at home and bring what they say.");
        teller.goTo(first.plusDays(1));
        attend(reference, 14);
        teller.goTo(first.plusDays(22));
        attend(reference, 12);
        if (teller.isOpen(reference, "Task_ReviewHalfWay")) {
            teller.does(
                    "officer",
                    reference,
                    "Task_ReviewHalfWay",
                    RawInput.none()
                            .with("well", "People speak for themselves.")
                            .with("change", "Shorter papers.")
                            .with("decided", "One page with pictures for each topic."));
        }
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reference,
                "Task_DecideMoreWorkshops",
                RawInput.none()
                        .with("next", "GO_ON")
                        .with("reason", "Both method statements and the evaluation tools are ready."));
    }

    static Map<String, Object> workshop(String title, LocalDate day) {
        return Map.of(
                "title", title,
                "day", day,
                "from", "11:00",
                "to", "14:00",
                "how", "IN_PERSON",
                "place", "Community hall",
                "materialsDays", 5);
    }

    private void attend(String reference, int came) {
        Workshop held = workshops.of(reference).stream()
                .filter(each -> workshops.came(each.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        List<String> people = places.accounts(reference).stream()
                .limit(came)
                .map(UUID::toString)
                .toList();
        teller.does(
                "officer",
                reference,
                "Task_RecordAttendance",
                RawInput.none().with("came", people).with("total", came + 6).with("note", held.title()));
    }

    private void heard(String reference) {
        UUID connie = teller.account("contributor");
        LocalDate today = teller.day();
        teller.as("officer", () -> {
            thread.hear(
                    reference,
                    NewContribution.fromGroup(
                            "NAUWU, survey",
                            160,
                            "Support should help us to do things in our own community, not only in the house.",
                            Occasion.SURVEY,
                            today));
            thread.hear(
                    reference,
                    NewContribution.fromGroup(
                            "NAUWU, survey",
                            160,
                            "We want to choose who supports us and who we live with.",
                            Occasion.SURVEY,
                            today));
            thread.hear(
                    reference,
                    NewContribution.from(
                            connie, "Staff should knock and wait before they come in.", Occasion.WORKSHOP, today));
            thread.hear(
                    reference,
                    NewContribution.from(
                            connie, "I want to be there when you choose the company.", Occasion.MEETING, today));
            thread.hear(
                    reference,
                    NewContribution.fromGroup(
                            "Family carers", 5, "Tell us early when staff change.", Occasion.WORKSHOP, today));
        });
    }

    private void evaluateAndAnswer(String reference) {
        teller.afterWorkingDays(5);
        List<UUID> agreed =
                criteria.locked(reference).stream().map(each -> each.id()).toList();
        UUID connie = teller.account("contributor");
        teller.as(
                "contributor",
                () -> evaluating.giveFeedback(
                        reference,
                        connie,
                        Side.CONTRIBUTOR,
                        List.of(
                                new Opinion(agreed.get(0), Verdict.MET, "I saw my words in it."),
                                new Opinion(agreed.get(1), Verdict.MET, null),
                                new Opinion(agreed.get(2), Verdict.PARTLY_MET, "The second room was too loud."))));
        teller.afterWorkingDays(5);
        teller.does(
                "officer",
                reference,
                "Task_WriteFindings",
                RawInput.none()
                        .with(
                                "findings",
                                "People asked for support in their community and for choice. Both became method statements."
                                        + " NAUWU, staff and people with lived experience evaluated each bid.")
                        .with("workedWell", "Starting with what NAUWU heard.")
                        .with("recommended", "Keep people with lived experience in the checks of quality."));
        respond(reference);
        teller.afterWorkingDays(4);
        teller.does(
                "sponsor",
                reference,
                "Task_RespondToContributions",
                RawInput.none().with("signed", true));
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reference,
                "Task_CloseProject",
                RawInput.none()
                        .with(
                                "learned",
                                "A user-led group that asks first reaches people that we do not. Bids were judged by those who"
                                        + " will live with the result.")
                        .with("differently", "Leave more time for bids."));
    }

    private void respond(String reference) {
        LocalDate today = teller.day();
        teller.as("sponsor", () -> {
            for (ContributionView said : thread.of(reference)) {
                ResponseOutcome outcome = said.number() == 2
                        ? ResponseOutcome.PARTLY
                        : said.number() == 5 ? ResponseOutcome.NOT_DONE : ResponseOutcome.DONE;
                thread.respond(
                        reference,
                        said.number(),
                        new Response(
                                outcome,
                                "Award of the supported living framework",
                                why(said.number()),
                                "The sponsor",
                                today));
            }
        });
    }

    private static String why(int number) {
        return switch (number) {
            case 1 -> "It is the first of the two method statements that every provider had to answer.";
            case 2 -> "You choose who supports you. Who you live with also depends on which homes are free.";
            case 3 -> "It is in the contract with every provider.";
            case 4 -> "People with lived experience and NAUWU evaluated each bid.";
            default -> "Providers cannot always know early. They must tell you on the day.";
        };
    }
}
