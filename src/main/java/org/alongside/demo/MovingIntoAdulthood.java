package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
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
 * Oxfordshire's transition project, during its workshops. From the programme's report: "108 people involved from a
 * mix of areas and backgrounds", time was allowed for meaningful involvement, other areas were studied, and the aim
 * is a clear set of recommendations.
 */
@Component
@Order(2)
class MovingIntoAdulthood implements Story {

    private static final int PEOPLE = 108;
    private static final List<String> GROUPS =
            List.of("Young people of 14 to 25", "Parents and carers", "Staff of schools");

    private static final String HOLIDAYS = "Meet in the school holidays too";
    private static final String BOTH_AT_ONCE = "Let the children's and the adults' social worker come together once";

    private final DemoScript teller;
    private final DemoSteps steps;
    private final OfferingPlaces offering;
    private final Places places;
    private final TakingPart takingPart;
    private final GoldenThread thread;

    MovingIntoAdulthood(
            DemoScript teller,
            DemoSteps steps,
            OfferingPlaces offering,
            Places places,
            TakingPart takingPart,
            GoldenThread thread) {
        this.teller = teller;
        this.steps = steps;
        this.offering = offering;
        this.places = places;
        this.takingPart = takingPart;
        this.thread = thread;
    }

    @Override
    public String title() {
        return "Moving into Adulthood (Oxfordshire)";
    }

    @Override
    public void tell() {
        teller.backToNow();
        teller.beginOn(teller.day().minusDays(150));
        String reference = steps.putForward(
                "Moving into Adulthood",
                "Young people tell us that moving from children's to adult services is hard. We want to design the way with them.",
                "Adult Social Care",
                Set.of(PeopleGroup.YOUNG_ADULTS, PeopleGroup.CARERS),
                Reach.HUNDREDS,
                300,
                "");
        teller.afterWorkingDays(3);
        steps.accept(reference, "The way can be changed in almost everything, and there is time.");
        plan(reference);
        askTheBoard(reference);
        invite(reference);
        begin(reference);
        doWhatTheBoardAsked(reference);
        teller.backToNow();
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
                                "A way from children's to adult services that young people and families would choose.")
                        .with("canChange", "When it starts, who is with the young person, and what they are told.")
                        .with("cannotChange", "The ages that the law sets.")
                        .with("groups", List.of("YOUNG_ADULTS", "CARERS", "STAFF"))
                        .with("partners", "Schools and parents' groups in the county")
                        .with("userLed", "NO")
                        .with("leftOut", List.of("ETHNIC_MINORITIES", "LGBT", "GYPSY_TRAVELLER"))
                        .with("leftOutAction", "Go to youth clubs and community groups, and ask them to ask.")
                        .with("formats", List.of("EASY_READ", "PLAIN_TEXT"))
                        .with("accessBudget", 2500)
                        .with("rewardBudget", 4000)
                        .with("startsOn", today.plusDays(40))
                        .with("endsOn", today.plusDays(220))
                        .with("hearBackBy", today.plusDays(280)));
        teller.afterWorkingDays(2);
        steps.endorse(reference, "Take the time that it needs.");
    }

    private void askTheBoard(String reference) {
        teller.afterWorkingDays(2);
        steps.askThePanel(
                reference,
                DemoBodies.CO_PRODUCTION_BOARD,
                "May we design the way into adulthood with young people like this?",
                "When you grow up, other people in the council help you. Changing over is hard. We want young people and"
                        + " families to plan a better way with us.",
                "We invite people to take part.",
                "We write a new plan and ask you again.");
        teller.afterWorkingDays(3);
        steps.votes(reference, "member", BallotChoice.APPROVE, "");
        steps.votes(reference, "member2", BallotChoice.APPROVE, "");
        steps.votes(reference, "member3", BallotChoice.APPROVE_WITH_CONDITIONS, "We work in term time.", HOLIDAYS);
        steps.votes(reference, "member4", BallotChoice.APPROVE_WITH_CONDITIONS, "", BOTH_AT_ONCE);
        steps.votes(reference, "member5", BallotChoice.APPROVE_WITH_CONDITIONS, "", HOLIDAYS, BOTH_AT_ONCE);
        steps.votes(reference, "chair", BallotChoice.APPROVE, "Keep looking at what other counties do.");
        teller.afterWorkingDays(1);
        steps.votes(reference, "member6", BallotChoice.ABSTAIN, "");
    }

    private void doWhatTheBoardAsked(String reference) {
        steps.moves(
                reference,
                BOTH_AT_ONCE,
                teller.now().plusDays(30),
                "The two teams move into one office first. Then they can share their days.");
        teller.goTo(teller.now().minusDays(3));
        steps.meets(reference, HOLIDAYS, "Two of the meetings are in the school holidays now, with lunch.");
    }

    private void invite(String reference) {
        teller.afterWorkingDays(2);
        teller.does(
                "officer",
                reference,
                "Task_PublishCallOut",
                RawInput.none()
                        .with("title", "Help us plan the way into adult life")
                        .with("about", "You are 14 to 25, or you look after someone who is? Tell us what would help.")
                        .with("commitment", "Four meetings, after school or at the weekend.")
                        .with("thanks", "A voucher for each meeting, and your travel.")
                        .with(
                                "groups",
                                GROUPS.stream()
                                        .map(name -> Map.of("name", name))
                                        .toList())
                        .with("places", PEOPLE)
                        .with(
                                "channels",
                                List.of(
                                        "LOCAL_AREA_COORDINATORS",
                                        "SOCIAL_PRESCRIBERS",
                                        "FRONTLINE_STAFF",
                                        "COMMUNICATIONS"))
                        .with("closesOn", teller.day().plusDays(28)));
        teller.afterWorkingDays(5);
        steps.applies(
                reference,
                "Cal Contributor",
                "contributor2@demo.example",
                "I had three social workers in one year.",
                GROUPS.get(0),
                new Needs(List.of(Format.EASY_READ), "", "A room without steps", "", "After 4 in the afternoon"));
        steps.apply(reference, PEOPLE - 1, 0, GROUPS);
        teller.goTo(teller.day().plusDays(24));
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
        if (teller.isOpen(reference, "Task_DecideOnGap")) {
            teller.does(
                    "officer",
                    reference,
                    "Task_DecideOnGap",
                    RawInput.none().with("choice", "GO_ON").with("reason", "We go to youth clubs as well."));
        }
        for (UUID account : places.accounts(reference)) {
            RunAs.account(account, () -> takingPart.acceptTerms(reference, account));
        }
        teller.afterWorkingDays(4);
        teller.does(
                "officer",
                reference,
                "Task_HoldInduction",
                RawInput.none()
                        .with("heldOn", teller.day())
                        .with("how", "IN_PERSON")
                        .with("came", 90)
                        .with("notes", "In three places of the county."));
    }

    private void begin(String reference) {
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
                                                "means", "Young people helped to decide, from start to finish",
                                                "knownBy", "They say so themselves"),
                                        Map.of(
                                                "means", "There is a clear set of recommendations",
                                                "knownBy", "The group takes it to the directors")))
                        .with("agreedWith", "Everybody who came to the induction"));
        teller.afterWorkingDays(1);
        LocalDate first = teller.day().plusDays(14);
        teller.does(
                "officer",
                reference,
                "Task_PlanWorkshops",
                RawInput.none()
                        .with(
                                "workshops",
                                List.of(
                                        DemoSteps.workshop("What is hard now", first),
                                        DemoSteps.workshop("What other areas do", first.plusWeeks(9)),
                                        DemoSteps.workshop("What we recommend", first.plusWeeks(13)))));
        teller.afterWorkingDays(2);
        for (int i = 0; i < 3; i++) {
            teller.does(
                    "officer",
                    reference,
                    "Task_ArrangeAccess",
                    RawInput.none().with("arranged", "A room without steps, easy read papers, a start after school."));
        }
        teller.goTo(first.plusDays(1));
        List<String> came =
                places.accounts(reference).stream().map(UUID::toString).toList();
        teller.does(
                "officer",
                reference,
                "Task_RecordAttendance",
                RawInput.none().with("came", came).with("total", PEOPLE).with("note", "In groups of ten."));
        UUID cal = teller.account("contributor2");
        LocalDate said = teller.day();
        teller.as("officer", () -> {
            thread.hear(
                    reference,
                    NewContribution.from(cal, "Tell me a year before, not a month before.", Occasion.WORKSHOP, said));
            thread.hear(
                    reference,
                    NewContribution.from(cal, "One person should stay with me all the way.", Occasion.WORKSHOP, said));
            thread.hear(
                    reference,
                    NewContribution.fromGroup(
                            "Parents and carers",
                            20,
                            "We do not know who to call in the holidays.",
                            Occasion.WORKSHOP,
                            said));
        });
    }
}
