package org.alongside.form.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Test;

/** Forms in a browser: every state reads well to machines that read aloud, and fits a narrow screen. */
@AlongsideTest
@WithBrowser
class FormBrowserTest {

    @Test
    void a_form_with_every_kind_of_question_is_accessible_at_first_and_with_errors(Browser browser) {
        Page page = browser.anyone().open("/example/everything");
        browser.check(page, "form-everything");

        page.locator("button.govuk-button:has-text('Send this to us')").click();
        assertThat(page).hasTitle("Error: Tell us about your group - Alongside");
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        browser.check(page, "form-everything-errors");

        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator("#name")).isFocused();
    }

    @Test
    void a_row_that_was_added_has_the_cursor_and_enter_does_not_remove_rows(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/example/everything");
        page.fill("#partners-0-partnerName", "First");
        page.locator("button[value=add-partners]").click();
        assertThat(page.locator("#partners-1-partnerName")).isVisible();

        page.fill("#partners-1-partnerName", "Second");
        page.press("#partners-1-partnerName", "Enter");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.locator("#partners-0-partnerName")).hasValue("First");
        assertThat(page.locator("#partners-1-partnerName")).hasValue("Second");
        browser.reflow(page);
    }

    @Test
    void pages_and_all_answers_are_accessible_and_work_without_javascript(Browser browser) {
        for (Browser.Person person : new Browser.Person[] {browser.anyone(), browser.anyoneWithoutJavaScript()}) {
            Page page = person.open("/example/pages");
            page.fill("#what", "Buses that come");
            next(page);
            page.locator("#who-2").check();
            next(page);
            page.fill("#team", "Planning");
            next(page);
            assertThat(page.locator("h1")).hasText("Check your answers");
            assertThat(page.locator("main")).containsText("Buses that come");

            page.locator("a:has-text('Change Team')").click();
            page.fill("#team", "Transport");
            next(page);
            assertThat(page.locator("main")).containsText("Transport");
        }
        Page check = browser.anyone().open("/example/pages?page=check");
        browser.check(check, "form-check-answers");
    }

    private static void next(Page page) {
        page.locator(".govuk-button-group button").first().click();
        page.waitForLoadState();
    }
}
