package org.alongside.body;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.decision.PanelRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies as administrators see them: the list, a body with its seats and terms, and the forms. */
@AlongsideTest
@WithBrowser
class BodiesInTheBrowserTest {

    @Autowired
    PanelRig rig;

    private UUID body = new UUID(0, 0);

    @BeforeEach
    void aBodyOfSeven() {
        rig.itIsWednesday();
        body = rig.body();
    }

    @AfterEach
    void now() {
        rig.clock.backToNow();
    }

    @Test
    void an_administrator_reads_a_body_changes_its_terms_and_gives_a_seat(Browser browser) {
        Page page = browser.as("administrator").open("/bodies");
        assertThat(page.locator("h1")).hasText("Bodies");
        browser.check(page, "bodies-1-list");
        page.navigate(browser.base() + "/bodies/" + body);
        assertThat(page.locator("main")).containsText("at least 4 seats vote");
        browser.check(page, "bodies-2-body");

        page.navigate(browser.base() + "/bodies/" + body + "/terms");
        page.getByLabel("At least two thirds vote yes").check();
        submit(page, "Change the terms of reference");
        assertThat(page.locator(".govuk-error-summary")).containsText("why the terms are changing");
        browser.check(page, "bodies-3-terms-without-reason");
        page.getByLabel("Why are the terms changing?").fill("More of us should agree.");
        submit(page, "Change the terms of reference");
        assertThat(page.locator("main")).containsText("More of us should agree.");
        assertThat(page.locator("main")).containsText("at least two thirds");
        browser.check(page, "bodies-4-changed");

        page.navigate(browser.base() + "/bodies/" + body + "/seats/new");
        browser.check(page, "bodies-5-seat-form");
        page.navigate(browser.base() + "/bodies/new");
        browser.check(page, "bodies-6-new");
        UUID seat = rig.bodies.seats(body).get(0).id();
        page.navigate(browser.base() + "/bodies/" + body + "/seats/" + seat);
        browser.check(page, "bodies-7-seat");
        page.navigate(browser.base() + "/bodies/" + body + "/seats/" + seat + "/end");
        browser.check(page, "bodies-8-end");
        page.navigate(browser.base() + "/bodies/" + body + "/seats/" + seat + "/deputy");
        browser.check(page, "bodies-9-deputy");
        Page officer = browser.as("officer").open("/bodies/" + body + "/seats/" + seat + "/format");
        assertThat(officer.locator("h1")).isVisible();
        browser.check(officer, "bodies-10-format");
    }

    private static void submit(Page page, String text) {
        page.locator(".govuk-button-group")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
