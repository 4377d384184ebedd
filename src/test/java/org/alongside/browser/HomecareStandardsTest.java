package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.Walk;
import org.alongside.body.BodyAdministration;
import org.alongside.body.BodyKind;
import org.alongside.body.NewSeat;
import org.alongside.body.Quorum;
import org.alongside.body.SeatKind;
import org.alongside.calendar.MovableClock;
import org.alongside.calendar.WorkingDays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Oxfordshire's homecare standards ("These now need to be reviewed and we will work with people who use services and
 * carers again to ask what is most important to them"), from the public form to closing, using only the pages: each
 * role signs in in turn. Only time is moved directly.
 */
@AlongsideTest
@WithBrowser
class HomecareStandardsTest {

    private static final String TITLE = "Homecare standards co-design";

    @Autowired
    MovableClock clock;

    @Autowired
    WorkingDays days;

    @Autowired
    Jobs jobs;

    @Autowired
    Walk walk;

    @Autowired
    BodyAdministration bodies;

    private final String body = "Co-production Board " + UUID.randomUUID();
    private String reference = "";

    @BeforeEach
    void aBoardOfThree() {
        go(days.plus(days.today(), 0));
        walk.as("administrator", () -> {
            UUID board = bodies.establish(
                    body, BodyKind.CO_PRODUCTION_BOARD, "A check and challenge function.", new Quorum(2, 50));
            LocalDate from = days.today().minusYears(1);
            bodies.giveSeat(
                    board,
                    NewSeat.of(walk.account("chair"), SeatKind.LIVED_EXPERIENCE, from)
                            .asChair());
            bodies.giveSeat(board, NewSeat.of(walk.account("member"), SeatKind.CARER, from));
            bodies.giveSeat(board, NewSeat.of(walk.account("member2"), SeatKind.OFFICER, from));
        });
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void from_an_opportunity_to_you_said_we_did(Browser browser) {
        putForward(browser);
        triage(browser);
        plan(browser);
        decide(browser);
        invite(browser);
        workTogether(browser);
        evaluateAndAnswer(browser);
        close(browser);
        readTheTimeline(browser);
    }

    private void putForward(Browser browser) {
        Page page = browser.anyone().open("/opportunities/new");
        Filling.with("title", TITLE)
                .and(
                        "about",
                        "The Homecare Standards are from 2014. People who have care at home should say what matters now.")
                .and("service", "Adult Social Care")
                .and("groups", List.of("HOME_CARE", "CARERS"))
                .and("reach", "HUNDREDS")
                .and("decisionOpen", "YES")
                .and("canChange", "A_LOT")
                .and("imposed", "NO")
                .and("startsOn", days.today().plusDays(30))
                .and("endsOn", days.today().plusDays(300))
                .and("proposerName", "Pru Proposer")
                .and("proposerEmail", "pru@demo.example")
                .and("proposerKind", "RESIDENT")
                .send(page);
        Locator panel = page.locator(".govuk-panel__body strong");
        assertThat(panel).hasText(Pattern.compile("CP-\\d{4}-\\d{4}"));
        reference = panel.innerText().strip();
        browser.check(page, "journey-01-received");
    }

    private void triage(Browser browser) {
        Page page = step(browser, "officer", "Decide about the opportunity", "groups");
        browser.check(page, "journey-02-triage");
        Filling.with("outcome", "CO_PRODUCE")
                .and("level", "Co-produce")
                .and("leadOfficer", "Olive Officer")
                .and("sponsor", "Sam Sponsor")
                .and("reason", "It is open, and it was written with people before.")
                .send(page);
        assertThat(page.locator(".govuk-notification-banner")).containsText("Done");

        Page follow = browser.anyone().open("/follow");
        Filling.with("reference", reference).and("email", "pru@demo.example").send(follow);
        assertThat(follow.locator("main")).containsText("It is open, and it was written with people before.");
        browser.check(follow, "journey-03-follow");
    }

    private void plan(Browser browser) {
        Page page = step(browser, "officer", "Write the engagement plan", "mine");
        LocalDate today = days.today();
        Filling.with("purpose", "Standards for homecare that people who have it would sign.")
                .and("canChange", "The standards, and how they are checked.")
                .and("cannotChange", "What the law says about care.")
                .and("groups", List.of("HOME_CARE", "CARERS"))
                .and("partners", "Groups of carers in the county")
                .and("userLed", "NO")
                .and("leftOut", List.of("DEMENTIA", "OLDER_HIGH_SUPPORT"))
                .and("leftOutAction", "Visit people at home, with somebody they know.")
                .and("formats", List.of("EASY_READ", "LARGE_PRINT"))
                .and("accessBudget", "800")
                .and("rewardBudget", "1200")
                .and("startsOn", today.plusDays(20))
                .and("endsOn", today.plusDays(120))
                .and("hearBackBy", today.plusDays(150))
                .send(page);
        Page sponsor = step(browser, "sponsor", "Endorse the plan", "mine");
        browser.check(sponsor, "journey-04-endorse");
        Filling.with("decision", "ENDORSE").and("remark", "Good.").send(sponsor);
    }

    private void decide(Browser browser) {
        Page page = step(browser, "officer", "Prepare the question for the panel", "mine");
        Filling.with("body", body)
                .and("question", "May we write new standards for homecare with people?")
                .and("summary", "People who have care at home will say what good care is. We write it down with them.")
                .and("ifYes", "We invite people next week.")
                .and("ifNo", "We make a new plan.")
                .and("workingDays", "10")
                .send(page);
        vote(browser, "chair", "APPROVE", "It is time.");
        vote(browser, "member", "APPROVE_WITH_CONDITIONS", "Think of people who cannot read.");
        vote(browser, "member2", "APPROVE", "");
        Page project = browser.as("manager").open("/projects/" + reference);
        assertThat(project.locator("main")).containsText("Inviting people");
        browser.check(project, "journey-05-decided");
    }

    private void vote(Browser browser, String who, String choice, String reason) {
        Page page = browser.as(who).open("/decide");
        if (page.locator("h1").innerText().contains("votes")) {
            // Other tests' rounds may still be open.
            page.locator("main a[href*='/decide/']")
                    .filter(new Locator.FilterOptions().setHasText("May we write new standards for homecare"))
                    .first()
                    .click();
        }
        press(page, "Continue");
        press(page, "Read the plan");
        press(page, "Choose how to vote");
        Filling.with("choice", choice)
                .and("reason", reason)
                .and("conditions-0-condition", "Read the standards aloud at every workshop")
                .send(page);
        assertThat(page.locator("h1")).containsText("We have your vote");
    }

    private void invite(Browser browser) {
        Page page = step(browser, "officer", "Write the call-out", "mine");
        // Other tests' call-outs may still be open.
        String title = "Help us to make homecare better, " + reference;
        Filling.with("title", title)
                .and("about", "Tell us what a good visit is.")
                .and("commitment", "One afternoon.")
                .and("thanks", "A voucher.")
                .and("groups-0-name", "People who have care at home")
                .and("places", "5")
                .and("channels", List.of("FRONTLINE_STAFF", "SOCIAL_PRESCRIBERS"))
                .and("closesOn", days.today().plusDays(20))
                .send(page);

        Page anyone = browser.anyone().open("/take-part");
        anyone.locator("a", new Page.LocatorOptions().setHasText(title)).click();
        anyone.locator("a[href$='/apply']").click();
        Filling.with("name", "Connie Contributor")
                .and("email", "contributor@demo.example")
                .and("why", "I have had care at home for years.")
                .and("groups", List.of("People who have care at home"))
                .and("formats", List.of("LARGE_PRINT"))
                .and("consent", true)
                .send(anyone);

        Page officer = browser.as("officer").open("/projects/" + reference);
        officer.getByText("Close the call-out now").click();
        officer.locator("main form button").first().click();
        Page offer = step(browser, "officer", "Offer places", "mine");
        Filling.with("places", List.of("Connie Contributor")).send(offer);
        if (walk.open(reference).contains("Task_DecideOnGap")) {
            Page gap = step(browser, "officer", "Decide what to do about missing groups", "mine");
            Filling.with("choice", "GO_ON")
                    .and("reason", "We visit people at home as well.")
                    .send(gap);
        }
        Page contributor = browser.as("contributor").open("/my-projects/" + reference + "/terms");
        contributor.locator("main form button").first().click();
        Page induction = step(browser, "officer", "Hold the induction", "mine");
        Filling.with("heldOn", days.today())
                .and("how", "ONE_TO_ONE")
                .and("came", "1")
                .send(induction);
    }

    private void workTogether(Browser browser) {
        Page page = step(browser, "officer", "Agree the success criteria", "mine");
        Filling.with("criteria-0-means", "Visits are not rushed")
                .and("criteria-0-knownBy", "People say so")
                .and("agreedWith", "At the induction")
                .send(page);
        LocalDate day = days.today().plusDays(14);
        Page series = step(browser, "officer", "Plan the workshops", "mine");
        Filling.with("workshops-0-title", "What a good visit is")
                .and("workshops-0-day", day)
                .and("workshops-0-from", "14:00")
                .and("workshops-0-to", "16:00")
                .and("workshops-0-how", "IN_PERSON")
                .and("workshops-0-place", "The community hall")
                .and("workshops-0-materialsDays", "5")
                .send(series);
        Page access = step(browser, "officer", "Arrange what people need", "mine");
        browser.check(access, "journey-06-access");
        Filling.with("arranged", "Papers in large print.").send(access);

        go(day.plusDays(1));
        Page attendance = step(browser, "officer", "Record attendance", "mine");
        Filling.with("came", List.of("Connie Contributor")).and("total", "4").send(attendance);
        if (walk.open(reference).contains("Task_ReviewHalfWay")) {
            Page review = step(browser, "officer", "Hold the mid-point review", "mine");
            Filling.with("well", "People talked.")
                    .and("change", "More time.")
                    .and("decided", "Longer visits.")
                    .send(review);
        }

        Page contributor = browser.as("contributor").open("/my-projects/" + reference);
        browser.check(contributor, "journey-07-my-project");
        contributor.getByText("Tell us something").click();
        Filling.with("words", "Do not look at your watch while you help me 🕒").send(contributor);
        assertThat(contributor.locator("main")).containsText("Do not look at your watch");

        Page more = step(browser, "officer", "Decide if more workshops are needed", "mine");
        Filling.with("next", "GO_ON").and("reason", "We heard what we need.").send(more);
    }

    private void evaluateAndAnswer(Browser browser) {
        Page feedback = browser.as("contributor").open("/my-projects/" + reference + "/feedback");
        Filling.with("criterion1", "MET").and("words1", "It was calm.").send(feedback);
        Page findings = step(browser, "officer", "Write the findings", "mine");
        browser.check(findings, "journey-08-findings");
        Filling.with("findings", "Time matters most.")
                .and("recommended", "Check it each year.")
                .send(findings);

        Page respond = step(browser, "sponsor", "Answer what people said", "mine");
        respond.locator("button[value=continue], button[value=finish]").first().waitFor();
        respond.getByLabel("I take responsibility for these answers on behalf of the council")
                .check();
        respond.locator(".govuk-button-group button[name=_do]").first().click();
        assertThat(respond.locator(".govuk-error-summary")).containsText("not been answered");

        respond.getByText("Answer contribution 1").click();
        Filling.with("outcome", "DONE")
                .and("why", "Visits are half an hour at least.")
                .and("decision", "The new homecare standards")
                .and("decidedBy", "The sponsor")
                .and("decidedOn", days.today())
                .send(respond);
        Page signed = step(browser, "sponsor", "Answer what people said", "mine");
        Filling.with("signed", true).send(signed);
    }

    private void close(Browser browser) {
        Page page = step(browser, "officer", "Close the project", "mine");
        Filling.with("learned", "Ask about time first.").send(page);
        Page mine = browser.as("contributor").open("/my-projects/" + reference);
        assertThat(mine.locator("main")).containsText("Visits are half an hour at least.");
        browser.check(mine, "journey-09-you-said-we-did");
    }

    private void readTheTimeline(Browser browser) {
        Page page = browser.as("manager").open("/projects/" + reference);
        assertThat(page.locator("main")).containsText("Closed");
        page.getByText("History").click();
        Locator main = page.locator("main");
        assertThat(main).containsText("It is open, and it was written with people before.");
        assertThat(main).containsText("Closed the project");
        assertThat(main).containsText("Write the engagement plan");
        assertThat(page.locator(".alongside-timeline")).not().containsText("act.");
        browser.check(page, "journey-10-timeline");
    }

    /** Opens a step of the case by name from this person's work list. */
    private Page step(Browser browser, String who, String name, String list) {
        Page page = browser.as(who).open("/work?show=" + list + "&project=" + reference);
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(reference))
                .filter(new Locator.FilterOptions().setHasText(name));
        row.first().getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).hasText(name);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void go(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(WorkingDays.ZONE).toInstant());
        if (!reference.isEmpty()) {
            jobs.runDue(reference);
        }
    }
}
