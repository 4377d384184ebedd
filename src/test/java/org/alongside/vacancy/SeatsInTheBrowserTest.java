package org.alongside.vacancy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.Jobs;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.PanelRig;
import org.alongside.form.answer.RawInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filling a vacant seat as the chair, officers and the public see it. */
@AlongsideTest
@WithBrowser
class SeatsInTheBrowserTest {

    @Autowired
    PanelRig rig;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void a_seat_is_called_out_and_somebody_outside_takes_it(Browser browser) {
        rig.itIsWednesday();
        UUID body = rig.body();
        UUID seat = rig.bodies.seats(body).get(0).id();
        Page chair = browser.as("chair").open("/bodies/" + body + "/seats/" + seat);
        chair.getByText("Recruit to this seat").click();
        browser.check(chair, "seats-01-call");
        submit(chair, "Publish");
        assertThat(chair.locator(".govuk-error-summary")).isVisible();
        chair.getByLabel("Carer", new Page.GetByLabelOptions().setExact(true)).check();
        chair.getByLabel("What do you want to say to people?").fill("Do you care for somebody? Help us to decide.");
        chair.getByLabel("User-led organisations").check();
        chair.locator("#seatFrom-day").fill("3");
        chair.locator("#seatFrom-month").fill("5");
        chair.locator("#seatFrom-year").fill("2027");
        submit(chair, "Publish");
        browser.check(chair, "seats-01-published");
        assertThat(chair.locator(".govuk-notification-banner"))
                .containsText(
                        "The seat is advertised. People can apply until 23 April 2027. Then officers get a task to choose a person or extend the search.");
        UUID id = vacancies.ofBody(body).get(0).id();
        Vacancy vacancy = vacancies.require(id);

        Page outside = browser.anyoneWithoutJavaScript().open("/seats");
        browser.check(outside, "seats-02-open");
        outside.navigate(browser.base() + "/seats/" + vacancy.code());
        browser.check(outside, "seats-03-about");
        outside.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am interested"))
                .click();
        outside.getByLabel("Your name").fill("Nora Neighbour");
        submit(outside, "Continue");
        assertThat(outside.locator(".govuk-error-summary")).containsText("an email address or a phone number");
        browser.check(outside, "seats-04-no-way-to-answer");
        outside.getByLabel("Your email address").fill("nora." + UUID.randomUUID() + "@demo.example");
        submit(outside, "Continue");
        outside.getByLabel("Why would you like this seat?").fill("I care for my mother.");
        browser.check(outside, "seats-05-why");
        submit(outside, "Continue");
        outside.getByLabel("I agree").check();
        submit(outside, "Continue");
        submit(outside, "Send");
        assertThat(outside.locator("h1")).containsText("Thank you");
        browser.check(outside, "seats-06-received");

        rig.goPast(vacancy.closesOn());
        jobs.runDue(vacancy.reference());
        Page officer = browser.as("officer")
                .open("/work/"
                        + rig.walk
                                .item(vacancy.reference(), VacancyProcess.CHOOSE)
                                .id());
        assertThat(officer.locator("h1")).containsText("Choose who to offer the seat to");
        browser.check(officer, "seats-07-choose");
        rig.walk.finish(
                "officer",
                vacancy.reference(),
                VacancyProcess.CHOOSE,
                RawInput.none()
                        .with("chosen", vacancies.require(id).waiting().get(0).id())
                        .with("reason", "Knows it from home."));
        officer.navigate(browser.base() + "/vacancies/" + id);
        browser.check(officer, "seats-08-desk");
        String token = jdbc.sql("select delivered.body_text from outbox_message written join outbox_delivery delivered"
                        + " on delivered.message = written.id where reference = ? and template = 'vacancy/offer'")
                .param(vacancy.reference())
                .query(String.class)
                .single()
                .replaceAll("(?s).*/seats/offer/([\\w-]+).*", "$1");
        outside.navigate(browser.base() + "/seats/offer/" + token);
        browser.check(outside, "seats-09-offer");
        outside.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, I would like the seat"))
                .click();
        assertThat(outside.locator("h1")).containsText("Welcome");
        browser.check(outside, "seats-10-welcome");
        outside.navigate(browser.base() + "/seats/offer/" + token);
        assertThat(outside.locator("h1")).containsText("This offer has ended");
        officer.navigate(browser.base() + "/bodies/" + body);
        assertThat(officer.locator("main")).containsText("Nora Neighbour");
    }

    private static void submit(Page page, String text) {
        page.locator(".govuk-button-group")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
