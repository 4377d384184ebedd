package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contribution.GoldenThread;
import org.alongside.contribution.NewContribution;
import org.alongside.contribution.Occasion;
import org.alongside.form.answer.RawInput;
import org.alongside.recruitment.Places;
import org.alongside.workshop.PartnerFigure;
import org.alongside.workshop.PartnerFigures;
import org.alongside.workshop.Workshop;
import org.alongside.workshop.Workshops;
import org.springframework.stereotype.Component;

/** The second part of the supported living framework: success criteria, workshops and contributions. */
@Component
class SupportedLivingWorkshops {

    private final DemoScript teller;
    private final DemoSteps steps;
    private final Places places;
    private final PartnerFigures figures;
    private final Workshops workshops;
    private final GoldenThread thread;

    SupportedLivingWorkshops(
            DemoScript teller,
            DemoSteps steps,
            Places places,
            PartnerFigures figures,
            Workshops workshops,
            GoldenThread thread) {
        this.teller = teller;
        this.steps = steps;
        this.places = places;
        this.figures = figures;
        this.workshops = workshops;
        this.thread = thread;
    }

    void tell(String reference) {
        agreeWhatSuccessMeans(reference);
        workTogether(reference);
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
                                        DemoSteps.workshop("What good looks like: having a home", first),
                                        DemoSteps.workshop("What good looks like: having a say", first.plusDays(21)))));
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
        steps.meets(
                reference,
                SupportedLiving.VISITS,
                "NAUWU and a support worker visit six people at home and bring what they say.");
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
}
