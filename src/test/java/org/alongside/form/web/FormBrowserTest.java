package org.alongside.form.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Test;

/** Forms in a browser: every state is accessible to screen readers, and fits a narrow screen. */
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

    @Test
    void a_form_with_every_component_is_accessible_and_fits_a_phone(Browser browser) {
        Page page = browser.anyone().open("/example/specimen");
        browser.check(page, "form-specimen");

        page.fill("#people", "7");
        page.fill("#meetsAt", "14:20");
        page.setInputFiles("#poster", new FilePayload("poster.exe", "application/octet-stream", new byte[] {1}));
        next(page);
        assertThat(page.locator("#poster-error")).containsText("“poster.exe” is the wrong type of file");
        assertThat(page.locator("#meetsAt-error")).containsText("steps of 15 minutes");
        assertThat(page.locator("#people-error")).containsText("steps of 5");
        browser.check(page, "form-specimen-errors");
    }

    @Test
    void every_component_works_without_javascript_up_to_check_your_answers_and_back(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/example/specimen");
        page.fill("#name", "Ada");
        page.fill("#people", "10");
        page.fill("#cost", "25");
        page.fill("#visit-day", "3");
        page.fill("#visit-month", "12");
        page.fill("#visit-year", "2099");
        page.fill("#visit-time", "2:30pm");
        page.fill("#partners-0-partnerName", "First");
        page.locator("input[name=kind][value=OTHER]").check();
        page.setInputFiles("#poster", new FilePayload("our poster.pdf", "application/pdf", of("%PDF-1.7\n", 2048)));
        page.setInputFiles("#letters", new FilePayload[] {
            new FilePayload("one.png", "image/png", of("\u0089PNG\r\n\u001a\n", 10)),
            new FilePayload("two.png", "image/png", of("\u0089PNG\r\n\u001a\n", 10))
        });
        page.locator("button[value=add-partners]").click();
        page.fill("#partners-1-partnerName", "Second");
        page.setInputFiles(
                "#partners-1-logo", new FilePayload("logo.png", "image/png", of("\u0089PNG\r\n\u001a\n", 12)));
        assertThat(page.locator("main")).containsText("our poster.pdf (2 KB)");
        // The answer to "Kind of group" has revealed a question.
        assertThat(page.locator("#otherKind")).isVisible();
        assertThat(page.locator("main")).containsText("With 10 people, Ada, that is £2.5 each.");
        page.locator("#letters-out-1").check();
        next(page);

        assertThat(page.locator("h1")).hasText("Check your answers");
        Locator main = page.locator("main");
        assertThat(main).containsText("3 December 2099, 2:30pm");
        assertThat(main).containsText("our poster.pdf (2 KB)");
        assertThat(main).containsText("two.png");
        assertThat(main).not().containsText("one.png");
        assertThat(main).containsText("Their logo: logo.png");
        browser.check(page, "form-specimen-check");

        page.locator("a:has-text('Change Full name')").click();
        page.fill("#name", "Ada L");
        next(page);
        assertThat(page.locator("h1")).hasText("Check your answers");
        assertThat(main).containsText("Ada L");
        assertThat(main).containsText("two.png");
        page.locator("button:has-text('Send this to us')").last().click();
        assertThat(page.locator("body")).containsText("sent");
    }

    @Test
    void a_file_that_is_too_large_or_empty_is_refused_beside_the_field_with_all_that_was_typed(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open("/example/specimen");
        page.fill("#name", "Ada");
        page.setInputFiles("#poster", new FilePayload("big.pdf", "application/pdf", new byte[3 * 1024 * 1024]));
        page.setInputFiles("#letters", new FilePayload("empty.png", "image/png", new byte[0]));
        next(page);

        assertThat(page.locator("#poster-error")).containsText("“big.pdf” is too big. Choose a file of 1 MB or less");
        assertThat(page.locator("#letters-error")).containsText("“empty.png” is empty");
        assertThat(page.locator("#name")).hasValue("Ada");
    }

    private static void next(Page page) {
        page.locator(".govuk-button-group button").first().click();
        page.waitForLoadState();
    }

    /** A file with its type's leading bytes: its type is detected from the content. */
    private static byte[] of(String beginning, int size) {
        return Arrays.copyOf(beginning.getBytes(StandardCharsets.ISO_8859_1), size);
    }
}
