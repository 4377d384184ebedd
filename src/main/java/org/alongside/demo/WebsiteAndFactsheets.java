package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alongside.decision.model.BallotChoice;
import org.alongside.form.answer.RawInput;
import org.alongside.forwardplan.PeopleGroup;
import org.alongside.opportunity.Reach;
import org.alongside.person.Format;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leicestershire's website and factsheets, before the panel. From the briefing's Summary and Next Steps: "if website
 * design and factsheets on service changes are co-produced and/or those with lived experience are involved in reviews
 * of information accessibility".
 */
@Component
@Order(3)
class WebsiteAndFactsheets implements Story {

    /**
     * Working days before today: fewer than the five officers have to provide Braille, so that this task is open but
     * not overdue.
     */
    static final int ASKED_WORKING_DAYS_AGO = 4;

    private static final int VOTED_WORKING_DAYS_AGO = 2;

    private final DemoScript teller;
    private final DemoSteps steps;

    WebsiteAndFactsheets(DemoScript teller, DemoSteps steps) {
        this.teller = teller;
        this.steps = steps;
    }

    @Override
    public String title() {
        return "Website and factsheets on service changes (Leicestershire)";
    }

    @Override
    public void tell() {
        teller.backToNow();
        teller.beginOn(teller.day().minusDays(32));
        String reference = steps.putForward(
                "Website and factsheets on service changes",
                "Our web pages and factsheets about changes to services are hard to read. People who use them should help to"
                        + " write them and say whether they work.",
                "Adults and Communities Department",
                Set.of(PeopleGroup.LEARNING_DISABILITY, PeopleGroup.SENSORY_IMPAIRMENT, PeopleGroup.CARERS),
                Reach.THOUSANDS,
                240,
                "");
        teller.afterWorkingDays(3);
        steps.accept(
                reference,
                "Even when a change is imposed on us, the information about it can be co-produced. Here everything can change.");
        teller.afterWorkingDays(5);
        LocalDate today = teller.day();
        teller.does(
                "officer",
                reference,
                "Task_WritePlan",
                RawInput.none()
                        .with(
                                "purpose",
                                "Web pages and factsheets about changes to services that people understand at once.")
                        .with("canChange", "Words, pictures, layout, formats, and where people find them.")
                        .with("cannotChange", "What the services offer, and the council's web system.")
                        .with("groups", List.of("LEARNING_DISABILITY", "SENSORY_IMPAIRMENT", "CARERS"))
                        .with("partners", "Learning Disability Partnership Board")
                        .with("userLed", "NO")
                        .with("leftOut", List.of("DEMENTIA", "ETHNIC_MINORITIES", "OLDER_HIGH_SUPPORT"))
                        .with(
                                "leftOutAction",
                                "Visit memory cafés and lunch clubs with printed pages. Ask in other languages.")
                        .with("formats", List.of("EASY_READ", "LARGE_PRINT", "BRAILLE", "OTHER_LANGUAGE"))
                        .with("accessBudget", 1200)
                        .with("rewardBudget", 1800)
                        .with("startsOn", today.plusDays(35))
                        .with("endsOn", today.plusDays(150))
                        .with("hearBackBy", today.plusDays(200)));
        teller.afterWorkingDays(3);
        steps.endorse(reference, "This is what people ask us for most.");
        teller.goTo(teller.workingDaysAgo(ASKED_WORKING_DAYS_AGO));
        steps.reads(DemoBodies.ENGAGEMENT_PANEL, "member5", Format.BRAILLE);
        steps.askThePanel(
                reference,
                DemoBodies.ENGAGEMENT_PANEL,
                "May we change our web pages and factsheets with people like this?",
                "Our web pages and factsheets are hard to read. We want people who use them to help us make them better.",
                "We invite people to take part. They help to write and test the pages.",
                "We write a new plan and ask you again.");
        steps.asksAndHears(
                reference,
                "member2",
                "Will there be pages in other languages too?",
                "Yes. We ask people which languages are needed most and begin with those.");
        teller.goTo(teller.workingDaysAgo(VOTED_WORKING_DAYS_AGO));
        steps.votes(reference, "member3", BallotChoice.APPROVE, "My mother cannot read the pages we have now.");
        steps.votes(
                reference,
                "member4",
                BallotChoice.APPROVE_WITH_CONDITIONS,
                "Good, but paper too.",
                "Test the factsheets on paper as well");
        teller.backToNow();
    }
}
