package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.decision.model.BallotChoice;
import org.alongside.form.answer.RawInput;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.identity.RunAs;
import org.alongside.opportunity.Reach;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.recruitment.OfferingPlaces;
import org.alongside.recruitment.Places;
import org.alongside.recruitment.TakingPart;
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

    static final String VISITS = "Visit people who cannot come to a workshop";
    private static final String GROUP = "People with a learning disability";

    private final DemoScript teller;
    private final DemoSteps steps;
    private final OfferingPlaces offering;
    private final Places places;
    private final TakingPart takingPart;
    private final SupportedLivingWorkshops workshops;
    private final SupportedLivingAnswers answers;

    SupportedLiving(
            DemoScript teller,
            DemoSteps steps,
            OfferingPlaces offering,
            Places places,
            TakingPart takingPart,
            SupportedLivingWorkshops workshops,
            SupportedLivingAnswers answers) {
        this.teller = teller;
        this.steps = steps;
        this.offering = offering;
        this.places = places;
        this.takingPart = takingPart;
        this.workshops = workshops;
        this.answers = answers;
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
        workshops.tell(reference);
        answers.tell(reference);
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
}
