package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing work over in a browser, with and without JavaScript. */
@AlongsideTest
@WithBrowser
class HandingInTheBrowserTest {

    @Autowired
    TeaCase tea;

    private String reference = "";
    private String item = "";

    @BeforeEach
    void aCaseWithOneStep() {
        WorkItem begun = tea.start();
        reference = begun.reference();
        item = "/work/" + begun.id();
    }

    @AfterEach
    void gone() {
        tea.end();
    }

    @Test
    void work_is_taken_given_and_put_off_and_each_is_undone(Browser browser) {
        Page page = browser.as("officer").open(item);
        button(page, "Assign to me").click();
        assertThat(button(page, "Undo")).isVisible();
        browser.check(page, "work-item-taken");

        link(page, "Assign to another person").click();
        browser.check(page, "work-give");
        button(page, "Assign").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Select who to assign it to");
        browser.check(page, "work-give-wrong");
        page.locator("input[name=to]").first().check();
        page.fill("#words", "You know the kettle.");
        button(page, "Assign").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("is now assigned to");
        browser.check(page, "work-given");
        button(page, "Undo").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("as it was before");

        link(page, "Change the due date").click();
        browser.check(page, "work-due");
    }

    @Test
    void several_are_ticked_and_given_at_once_without_javascript(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open("/work?show=groups&project=" + reference);
        page.locator("input[name=item]").first().check();
        browser.check(page, "work-ticked");
        button(page, "Assign to another person").click();
        browser.check(page, "work-bulk-give");
        page.locator("input[name=to]").first().check();
        button(page, "Assign").click();
        assertThat(page.locator("h1")).hasText("Result");
        browser.check(page, "work-bulk-result");
    }

    @Test
    void work_is_asked_for_with_notes_and_documents_on_its_page(Browser browser) {
        Page page = browser.as("officer").open("/projects/" + reference + "/work/new");
        button(page, "Add task").click();
        browser.check(page, "work-new-wrong");
        page.fill("#title", "Book the hall");
        page.getByLabel("Another person").check();
        page.fill("#name", "o");
        button(page, "Search").click();
        browser.check(page, "work-new-found");
        page.getByLabel("Me", new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("#due-day", "1");
        page.fill("#due-month", "12");
        page.fill("#due-year", "2027");
        button(page, "Add task").click();
        assertThat(page.locator("h1")).hasText("Book the hall");

        page.fill("#note-words", "They open at nine.");
        button(page, "Add note").click();
        assertThat(page.locator("main")).containsText("They open at nine.");
        link(page, "Attach a document").click();
        browser.check(page, "document-new");
        page.setInputFiles(
                "#file",
                new FilePayload("Hall.pdf", "application/pdf", "no pdf at all".getBytes(StandardCharsets.UTF_8)));
        button(page, "Attach document").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("do not match its name");
        browser.check(page, "document-wrong");
        page.setInputFiles(
                "#file", new FilePayload("Hall.txt", "text/plain", "Room for forty.".getBytes(StandardCharsets.UTF_8)));
        button(page, "Attach document").click();
        assertThat(page.locator("#documents")).isVisible();
        browser.check(page, "work-agreed");
        link(page, "Change or remove").click();
        browser.check(page, "note-correct");
        page.navigate(browser.base() + "/projects/" + reference);
        assertThat(page.locator("main")).containsText("Book the hall");
        browser.check(page, "project-with-agreed-work");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
