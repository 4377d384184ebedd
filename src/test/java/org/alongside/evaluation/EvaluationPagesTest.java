package org.alongside.evaluation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.Walk;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.MovableClock;
import org.alongside.contribution.ResponseOutcome;
import org.alongside.evaluation.process.EvaluationProcess;
import org.alongside.evaluation.process.FollowUpProcess;
import org.alongside.identity.RunAs;
import org.alongside.workshop.Criteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contributions, feedback, answering, closing, promises and the overview in a browser. */
@AlongsideTest
@WithBrowser
class EvaluationPagesTest {

    @Autowired
    EvaluatedCase cases;

    @Autowired
    EvaluationAdministration evaluating;

    @Autowired
    Criteria criteria;

    @Autowired
    Walk walk;

    @Autowired
    Jobs jobs;

    @Autowired
    MovableClock clock;

    private String reference = "";

    @BeforeEach
    void aCase() {
        reference = cases.with("contributor", "contributor2");
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void an_officer_writes_down_what_a_group_said_and_finds_it_again(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page page = officer.open("/projects/" + reference + "/contributions");
        assertThat(page.locator("main")).containsText("No contributions yet");
        browser.check(page, "contributions-empty");

        button(page, "Record what someone said").click();
        page.fill("#words", "<script>alert(1)</script> We want to choose our support worker 🏡");
        page.getByLabel("In a survey").check();
        page.getByLabel("A group, or a person who is not taking part").check();
        button(page, "Save").click();
        // The author question reveals more questions.
        page.fill("#saidBy", "NAUWU");
        page.fill("#people", "160");
        browser.check(page, "contribution-new");
        button(page, "Save").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Contribution 1 saved");
        assertThat(page.locator("main")).containsText("NAUWU, 160 people");
        assertThat(page.locator("main"))
                .containsText("<script>alert(1)</script> We want to choose our support worker 🏡");

        page.fill("#q", "support worker");
        button(page, "Show").click();
        assertThat(page.locator("main")).containsText("1 contribution");
        browser.check(page, "contributions");
        page.fill("#q", "no such words");
        button(page, "Show").click();
        assertThat(page.locator("main")).containsText("No results");
        browser.check(page, "contributions-none");
    }

    @Test
    void what_is_missing_or_too_long_is_said_beside_the_field_and_nothing_typed_is_lost(Browser browser) {
        Page page = browser.as("officer").open("/projects/" + reference + "/contributions/new");
        page.fill("#words", "x".repeat(4001));
        page.fill("#saidOn-day", "31");
        page.fill("#saidOn-month", "2");
        page.fill("#saidOn-year", "2026");
        button(page, "Save").click();
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        assertThat(page.locator("#words")).hasValue("x".repeat(4001));
        assertThat(page.locator("#saidOn-day")).hasValue("31");
        assertThat(page.locator(".govuk-error-summary")).containsText("characters");
        browser.check(page, "contribution-new-errors");
    }

    @Test
    void the_sponsor_answers_each_contribution_and_cannot_finish_before(Browser browser) {
        cases.heardFrom("contributor", reference, "Let us meet the others before we move in.");
        cases.heardFromNauwu(reference, "We want a say in who supports us.");
        cases.start(reference);
        walk.finish("officer", reference, EvaluationProcess.WRITE_FINDINGS, EvaluationModelTest.findings());
        Browser.Person sponsor = browser.as("sponsor");
        String item = "/work/" + walk.item(reference, EvaluationProcess.RESPOND).id();

        Page step = sponsor.open(item);
        assertThat(step.locator("main")).containsText("0 of 2 answered");
        browser.check(step, "respond-step");
        step.getByLabel("I take responsibility for these answers on behalf of the council")
                .check();
        step.locator(".govuk-button-group button[name=_do]").first().click();
        assertThat(step.locator(".govuk-error-summary")).containsText("2 contributions have not been answered");

        Page page = sponsor.open(item);
        page.getByText("Answer contribution 1").click();
        browser.check(page, "contribution-unanswered");
        fillAnswer(page, "We have done this, or we will");
        page = sponsor.open(item);
        assertThat(page.locator("main")).containsText("1 of 2 answered");
        page.getByText("Answer contribution 2").click();
        fillAnswer(page, "We have done part of this, or we will");
        assertThat(page.locator(".govuk-notification-banner")).containsText("Answer to contribution 2 saved");

        page = sponsor.open(item);
        page.getByLabel("I take responsibility for these answers on behalf of the council")
                .check();
        page.locator(".govuk-button-group button[name=_do]").first().click();
        page.waitForURL("**/work");
        org.assertj.core.api.Assertions.assertThat(walk.open(reference)).containsExactly(EvaluationProcess.CLOSE);

        Browser.Person contributor = browser.as("contributor");
        Page mine = contributor.open("/my-projects/" + reference);
        assertThat(mine.locator("main")).containsText("We have done this, or we will.");
        browser.check(mine, "my-project-answered");
        Page all = contributor.open("/projects/" + reference + "/you-said-we-did");
        assertThat(all.locator("main")).containsText("Let us meet the others before we move in.");
        assertThat(all.locator("main")).not().containsText("Connie");
        browser.check(all, "you-said-we-did");

        Page untold = browser.as("officer").open("/projects/" + reference + "/contributions/2");
        assertThat(untold.locator("main")).containsText("We have no address for them");
        untold.getByLabel("Through their group").check();
        browser.check(untold, "contribution-tell");
        button(untold, "Record that they were told").click();
        assertThat(untold.locator(".govuk-notification-banner"))
                .containsText("they have been told about contribution 2");
        browser.check(untold, "contribution-told");
    }

    @Test
    void a_contributor_says_something_and_how_it_went_without_javascript(Browser browser) {
        cases.start(reference);
        Browser.Person contributor = browser.asWithoutJavaScript("contributor");
        Page page = contributor.open("/my-projects/" + reference);
        page.getByText("Tell us something").click();
        browser.check(page, "own-contribution");
        button(page, "Send").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter what you want to tell us");
        page.fill("#words", "بيت هادئ\nA quiet house");
        button(page, "Send").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Thank you");
        assertThat(page.locator("main")).containsText("بيت هادئ");
        assertThat(page.locator("main")).containsText("We will tell you what we do about this");

        page = contributor.open("/my-projects/" + reference + "/feedback");
        browser.check(page, "feedback");
        button(page, "Send").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("whether criterion 1 was met");
        browser.check(page, "feedback-errors");
        for (int criterion = 1; criterion <= 2; criterion++) {
            page.locator("input[name=criterion" + criterion + "][value=PARTLY_MET]")
                    .check();
        }
        page.fill("#words1", "Nearly");
        button(page, "Send").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("We have saved your answers");
        page = contributor.open("/my-projects/" + reference + "/feedback");
        assertThat(page.locator("input[name=criterion1][value=PARTLY_MET]")).isChecked();
        assertThat(page.locator("#words1")).hasValue("Nearly");
    }

    @Test
    void an_officer_sees_feedback_as_a_picture_and_a_table_then_closes_the_project(Browser browser) {
        cases.answer(reference, cases.heardFrom("contributor", reference, "Quieter rooms"), ResponseOutcome.PARTLY);
        cases.start(reference);
        say("contributor", Side.CONTRIBUTOR, Verdict.MET);
        say("contributor2", Side.CONTRIBUTOR, Verdict.NOT_MET);
        Browser.Person officer = browser.as("officer");
        Page page = officer.open("/projects/" + reference + "/feedback");
        for (int criterion = 1; criterion <= 2; criterion++) {
            page.locator("input[name=criterion" + criterion + "][value=PARTLY_MET]")
                    .check();
        }
        button(page, "Send").click();
        page.waitForURL("**/projects/" + reference);

        page = officer.open("/work/"
                + walk.item(reference, EvaluationProcess.WRITE_FINDINGS).id());
        assertThat(page.locator("main")).containsText("2 from people taking part and 1 from staff");
        page.getByText("What people wrote about criterion 1 (2)").click();
        assertThat(page.locator("main")).not().containsText("Connie");
        browser.check(page, "findings-step");
        page.fill("#findings", "Choice is better");
        page.fill("#recommended", "Keep the evaluators");
        page.locator(".govuk-button-group button[name=_do]").first().click();
        page.waitForURL("**/work");
        page = officer.open("/projects/" + reference + "/feedback");
        assertThat(page.locator("main")).containsText("Feedback is not open");
        browser.check(page, "feedback-closed");

        walk.finish("sponsor", reference, EvaluationProcess.RESPOND, EvaluationModelTest.signed());
        page = officer.open(
                "/work/" + walk.item(reference, EvaluationProcess.CLOSE).id());
        page.fill("#learned", "Ask people first");
        browser.check(page, "close-step");
        page.locator(".govuk-button-group button[name=_do]").first().click();
        page.waitForURL("**/work");
        page = officer.open("/projects/" + reference);
        assertThat(page.locator("main")).containsText("Ask people first");
        assertThat(page.locator("main")).containsText("1 of 1 answered");
        browser.check(page, "project-closed");

        cases.start(FollowUpProcess.KEY, reference);
        clock.moveTo(Instant.now().plusSeconds(200L * 24 * 60 * 60));
        jobs.runDue(reference);
        page = officer.open(
                "/work/" + walk.item(reference, FollowUpProcess.CHECK).id());
        browser.check(page, "check-step");
        page.getByText("Check the promise about contribution 1").click();
        page.getByLabel("Partly").check();
        page.fill("#words", "Two of three rooms");
        browser.check(page, "promise");
        button(page, "Save").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Check saved");
        assertThat(page.locator("main")).containsText("Every promise has been checked");
        browser.check(page, "promises");
        page = browser.as("sponsor").open("/projects/" + reference + "/promises");
        assertThat(page.locator("main")).containsText("Contribution 1");
        assertThat(page.locator("main .alongside-timeline a")).hasCount(0);
        browser.check(page, "promises-read-only");
    }

    @Test
    void a_manager_sees_where_projects_stand(Browser browser) {
        cases.heardFromNauwu(reference, "A say");
        Page page = browser.as("manager").open("/overview");
        assertThat(page.locator("h1")).hasText("Overview");
        assertThat(page.locator("main")).containsText("Projects under way, by stage");
        assertThat(page.locator("main")).containsText("Figures under 10 are not shown");
        assertThat(page.locator("main")).containsText("This counts every opportunity with a decision");
        browser.check(page, "overview");
    }

    @Test
    void somebody_elses_project_is_not_found_and_a_role_without_the_right_is_told_so(Browser browser) {
        cases.heardFrom("contributor", reference, "Secret");
        Browser.Person stranger = browser.as("contributor3");
        for (String path : List.of(
                "/projects/" + reference + "/you-said-we-did",
                "/my-projects/" + reference + "/feedback",
                "/my-projects/" + reference + "/contributions/new")) {
            Page page = stranger.open(path);
            assertThat(page.locator("h1")).containsText("not found");
            assertThat(page.locator("main")).not().containsText("Secret");
        }
        Page page = browser.as("contributor").open("/projects/" + reference + "/contributions");
        assertThat(page.locator("main")).not().containsText("Secret");
        assertThat(page.locator("h1")).not().hasText("What people said");
        page = browser.as("contributor").open("/overview");
        assertThat(page.locator("h1")).not().hasText("Overview");
        page = browser.as("officer").open("/projects/" + reference + "/contributions/99");
        assertThat(page.locator("h1")).containsText("not found");
    }

    private void say(String username, Side side, Verdict verdict) {
        RunAs.account(
                walk.account(username),
                () -> evaluating.giveFeedback(
                        reference,
                        walk.account(username),
                        side,
                        criteria.locked(reference).stream()
                                .map(criterion -> new Opinion(criterion.id(), verdict, "I say so"))
                                .toList()));
    }

    private static void fillAnswer(Page page, String outcome) {
        page.getByLabel(outcome).check();
        page.fill("#why", "It is in the method statements of the tender.");
        page.fill("#decision", "The criteria for supported living");
        page.fill("#decidedBy", "The commissioning board");
        page.fill("#decidedOn-day", "1");
        page.fill("#decidedOn-month", "July");
        page.fill("#decidedOn-year", "2026");
        button(page, "Save answer").click();
        page.waitForURL("**/contributions?answered=NO");
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:visible:not([tabindex='-1']), a[role=button]:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")));
    }
}
