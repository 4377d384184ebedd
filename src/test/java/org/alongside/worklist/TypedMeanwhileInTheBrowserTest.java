package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Input typed before another button is pressed, within ten seconds of the draft's automatic save. */
@AlongsideTest
@WithBrowser
class TypedMeanwhileInTheBrowserTest {

    @Autowired
    TeaCase tea;

    private String item = "";

    @BeforeEach
    void aCaseWithOneStep() {
        item = "/work/" + tea.start().id();
    }

    @AfterEach
    void gone() {
        tea.end();
    }

    @Test
    void taking_the_work_on_keeps_what_is_typed(Browser browser) {
        Page page = browser.as("officer").open(item);
        slowDrafts(page);
        page.fill("#kind", "Lapsang");
        button(page, "Assign to me").click();
        assertThat(button(page, "Undo")).isVisible();
        assertThat(page.locator("#kind")).hasValue("Lapsang");
    }

    @Test
    void taking_the_work_on_keeps_it_without_javascript(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open(item);
        page.fill("#kind", "Lapsang");
        button(page, "Assign to me").click();
        assertThat(button(page, "Undo")).isVisible();
        assertThat(page.locator("#kind")).hasValue("Lapsang");
    }

    @Test
    void giving_it_back_keeps_it_too(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page page = officer.open(item);
        button(page, "Assign to me").click();
        page.fill("#kind", "Keemun");
        button(page, "Return to the group").click();
        assertThat(button(page, "Undo")).isVisible();
        assertThat(officer.open(item).locator("#kind")).hasValue("Keemun");
    }

    @Test
    void a_note_keeps_what_is_typed_above_it(Browser browser) {
        Page page = browser.as("officer").open(item);
        slowDrafts(page);
        page.fill("#kind", "Sencha");
        page.fill("#note-words", "Ask what they like.");
        button(page, "Add note").click();
        assertThat(page.locator("main")).containsText("Ask what they like.");
        assertThat(page.locator("#kind")).hasValue("Sencha");
    }

    @Test
    void a_link_keeps_what_is_typed(Browser browser) {
        Page page = browser.as("officer").open(item);
        slowDrafts(page);
        page.fill("#kind", "Assam");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Attach a document"))
                .click();
        page.waitForURL("**/documents/new");
        page.navigate(browser.base() + item);
        assertThat(page.locator("#kind")).hasValue("Assam");
    }

    @Test
    void a_form_on_a_page_of_another_module_is_kept_as_well(Browser browser) {
        Page page = browser.as("manager").open("/bodies/new");
        slowDrafts(page);
        page.fill("#name", "Panel for tea " + item);
        page.locator(".govuk-back-link").click();
        page.waitForURL("**/bodies");
        page.navigate(browser.base() + "/bodies/new");
        assertThat(page.locator("#name")).hasValue("Panel for tea " + item);
    }

    /** A connection on which automatic saves take a second, as on a phone. */
    private static void slowDrafts(Page page) {
        page.route("**/draft", route -> {
            page.waitForTimeout(1_000);
            route.resume();
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
