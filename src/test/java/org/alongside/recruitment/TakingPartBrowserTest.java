package org.alongside.recruitment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.Walk;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.calendar.MovableClock;
import org.alongside.form.answer.RawInput;
import org.alongside.identity.TestPeople;
import org.alongside.workshop.WorkshopHow;
import org.alongside.workshop.process.WorkshopProcess;
import org.alongside.workshop.process.WorkshopSeriesProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlongsideTest
@WithBrowser
class TakingPartBrowserTest {

    @Autowired
    TakingPartCase cases;

    @Autowired
    TestPeople people;

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void people() {
        people.account("officer");
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void somebody_applies_with_a_phone(Browser browser) {
        apply(browser, browser.anyone(), true);
    }

    @Test
    void somebody_applies_without_javascript(Browser browser) {
        apply(browser, browser.anyoneWithoutJavaScript(), false);
    }

    private void apply(Browser browser, Browser.Person anyone, boolean pictures) {
        String reference = cases.accepted();
        String code = cases.open(reference, 5, "People who have care at home", "Unpaid carers");

        Page page = anyone.open("/take-part");
        check(browser, page, "take-part", pictures);
        page.locator("a[href$='/take-part/" + code + "']").click();
        assertThat(page.locator("h1")).hasText("Help us to make homecare better");
        check(browser, page, "take-part-about", pictures);
        page.locator("a[href$='/apply']").click();
        assertThat(page.getByLabel("Your name")).isVisible();
        next(page);
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        check(browser, page, "take-part-errors", pictures);
        page.getByLabel("Your name").fill("Ada Applicant");
        page.getByLabel("Your email address").fill("ada." + code + "@demo.example");
        check(browser, page, "take-part-you", pictures);
        next(page);
        page.getByLabel("Why would you like to take part?").fill("I have had care at home for years.");
        page.getByLabel("People who have care at home").check();
        check(browser, page, "take-part-why", pictures);
        next(page);
        page.getByLabel("Large print").check();
        page.getByLabel("What helps you to talk and listen?").fill("A quiet room");
        check(browser, page, "take-part-needs", pictures);
        next(page);
        page.getByLabel("I agree that you can keep what I wrote here to arrange this project with me")
                .check();
        check(browser, page, "take-part-consent", pictures);
        next(page);
        assertThat(page.locator("main")).containsText("A quiet room");
        check(browser, page, "take-part-check", pictures);
        next(page);
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
        check(browser, page, "take-part-received", pictures);
    }

    @Test
    void a_contributor_sees_what_is_next_and_says_that_they_come(Browser browser) {
        String reference = cases.withPlaces("contributor", "contributor2");
        cases.start(WorkshopSeriesProcess.KEY, reference);
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.AGREE_CRITERIA,
                RawInput.none()
                        .with(
                                "criteria",
                                List.of(RawInput.none()
                                        .with("means", "Visits are not rushed")
                                        .with("knownBy", "People say so")))
                        .with("agreedWith", "At the induction"));
        walk.finish(
                "officer",
                reference,
                WorkshopSeriesProcess.PLAN_WORKSHOPS,
                RawInput.none()
                        .with(
                                "workshops",
                                List.of(RawInput.none()
                                        .with("title", "What a good visit is")
                                        .with("day", cases.today().plusDays(14))
                                        .with("from", LocalTime.of(14, 0))
                                        .with("to", LocalTime.of(16, 0))
                                        .with("how", WorkshopHow.IN_PERSON)
                                        .with("place", "The community hall")
                                        .with("materialsDays", 5))));

        Page officer = browser.as("officer")
                .open("/work/"
                        + walk.item(reference, WorkshopProcess.ARRANGE_ACCESS).id());
        assertThat(officer.locator("main")).containsText("Step-free access");
        browser.check(officer, "officer-arrange-access");
        walk.finish(
                "officer",
                reference,
                WorkshopProcess.ARRANGE_ACCESS,
                RawInput.none().with("arranged", "Step-free room booked"));
        officer.navigate(browser.base() + "/projects/" + reference);
        assertThat(officer.locator("main")).containsText("Visits are not rushed");
        browser.check(officer, "project-people-and-workshops");

        Page page = browser.as("contributor").open("/my-projects");
        assertThat(page.locator("main")).containsText("The community hall");
        browser.check(page, "my-projects");
        page.locator("a[href$='/my-projects/" + reference + "']").click();
        page.locator("button[name=reply][value=COMING]").first().click();
        assertThat(page.locator("main")).containsText("You told us that you will come.");
        browser.check(page, "my-project");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read how we work together, and agree to it"))
                .click();
        browser.check(page, "my-terms");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, I agree"))
                .click();
        assertThat(page.locator("main")).containsText("You have agreed to how we work together.");
        page.navigate(browser.base() + "/my-passport");
        browser.check(page, "my-passport");
        page.navigate(browser.base() + "/my-projects/" + reference + "/give-up");
        browser.check(page, "my-give-up");

        clock.moveTo(clock.instant().plus(Duration.ofDays(20)));
        page.navigate(browser.base() + "/my-projects/" + reference);
        assertThat(page.locator("main")).containsText("Past workshops");
        browser.check(page, "my-project-afterwards");
    }

    @Test
    void an_officer_offers_places(Browser browser) {
        String reference = cases.started("recruitment");
        Page officer = browser.as("officer")
                .open("/work/" + walk.item(reference, "Task_PublishCallOut").id());
        browser.check(officer, "officer-call-out");
        String code = cases.calledOut(reference, 5, "People who have care at home", "Unpaid carers");
        cases.applies(code, "Ada Applicant", "ada." + code + "@demo.example", "People who have care at home");
        cases.applies(code, "Ben Applicant", "ben." + code + "@demo.example");
        officer.navigate(browser.base() + "/projects/" + reference + "/call-out/close");
        browser.check(officer, "officer-close-call-out");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the call-out"))
                .click();
        officer.navigate(browser.base() + "/work/"
                + walk.item(reference, "Task_OfferPlaces").id());
        Locator places = officer.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Who gets a place?"));
        places.getByLabel("Ada Applicant").check();
        browser.check(officer, "officer-offer-places");
    }

    private static void check(Browser browser, Page page, String name, boolean pictures) {
        if (pictures) {
            browser.check(page, name);
        } else {
            browser.axe(page);
            browser.reflow(page);
        }
    }

    private static void next(Page page) {
        page.locator("main form button.govuk-button:not(.govuk-button--secondary)")
                .last()
                .click();
        page.waitForLoadState();
    }
}
