package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.DemoPeople;
import org.alongside.identity.TestPeople;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One person has the form of a work item open twice, in two tabs or on two devices. */
@AlongsideTest
@WithBrowser
class TwoTabsInTheBrowserTest {

    @Autowired
    TeaCase tea;

    @Autowired
    Drafts drafts;

    @Autowired
    TestPeople people;

    private WorkItem work;
    private String item = "";

    @BeforeEach
    void aCaseWithOneStep() {
        work = tea.start();
        item = "/work/" + work.id();
    }

    @AfterEach
    void gone() {
        tea.end();
        drafts.drop(DraftSubject.of(work.id()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_another_device_saved_is_shown_beside_and_the_person_chooses(boolean javaScript, Browser browser) {
        Page here = person(browser, javaScript).open(item);
        Page there = person(browser, javaScript).open(item);
        save(there, "Assam");

        here.fill("#kind", "Lapsang");
        Response refused = here.waitForResponse(
                response -> response.request().method().equals("POST"), () -> press(here, "Save and come back later"));
        Assertions.assertThat(refused.status()).isEqualTo(409);
        assertThat(here.locator("main")).containsText("This form was changed on another page or device");
        assertThat(here.locator(".form-conflict")).containsText("Lapsang");
        assertThat(here.locator(".form-conflict")).containsText("Assam");
        assertThat(here.locator("#kind")).hasValue("Lapsang");
        Assertions.assertThat(saved()).isEqualTo("Assam");
        if (javaScript) {
            browser.check(here, "draft-changed-elsewhere");
        }

        press(here, "Keep what is on this page");
        assertThat(here.locator("#kind")).hasValue("Lapsang");
        assertThat(here.locator(".form-conflict")).hasCount(0);
        Assertions.assertThat(saved()).isEqualTo("Lapsang");

        there.navigate(browser.base() + item);
        assertThat(there.locator("#kind")).hasValue("Lapsang");
    }

    @Test
    void the_other_answers_are_used_when_the_person_says_so(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page here = officer.open(item);
        save(officer.open(item), "Assam");
        here.fill("#kind", "Lapsang");
        press(here, "Save and come back later");
        press(here, "Use the other answers");
        assertThat(here.locator("#kind")).hasValue("Assam");
        assertThat(here.locator(".form-conflict")).hasCount(0);
        Assertions.assertThat(saved()).isEqualTo("Assam");
    }

    @Test
    void a_third_change_is_not_overwritten_by_a_choice_that_did_not_show_it(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page here = officer.open(item);
        save(officer.open(item), "Assam");
        here.fill("#kind", "Lapsang");
        press(here, "Save and come back later");
        save(officer.open(item), "Keemun");
        press(here, "Keep what is on this page");
        assertThat(here.locator(".form-conflict")).containsText("Keemun");
        Assertions.assertThat(saved()).isEqualTo("Keemun");
    }

    @Test
    void what_is_saved_while_typing_never_overwrites_another_tab_and_says_so(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page here = officer.open(item);
        here.clock().install();
        save(officer.open(item), "Assam");
        here.fill("#kind", "Lapsang");
        here.clock().fastForward(11_000);
        assertThat(here.locator("[data-kept]")).containsText("Not saved: this form was changed on another page");
        Assertions.assertThat(saved()).isEqualTo("Assam");
        press(here, "Save and come back later");
        assertThat(here.locator(".form-conflict")).containsText("Lapsang");
    }

    @Test
    void what_is_sent_is_what_stands_on_the_page(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page here = officer.open(item);
        // This would be refused.
        save(officer.open(item), "coffee");
        here.fill("#kind", "Lapsang");
        send(here);
        here.waitForURL("**/work*");
        Page other = officer.open(item);
        assertThat(other.locator("main")).containsText("You finished");
    }

    @Test
    void another_button_of_the_page_does_not_overwrite_the_other_tab_either(Browser browser) {
        Browser.Person officer = browser.asWithoutJavaScript("officer");
        Page here = officer.open(item);
        save(officer.open(item), "Assam");
        here.fill("#kind", "Lapsang");
        press(here, "Assign to me");
        assertThat(here.locator(".form-conflict")).containsText("Assam");
        assertThat(here.locator("#kind")).hasValue("Lapsang");
        Assertions.assertThat(saved()).isEqualTo("Assam");
        press(here, "Keep what is on this page");
        press(here, "Assign to me");
        assertThat(here.locator("#kind")).hasValue("Lapsang");
        assertThat(here.locator("main")).containsText("Return to the group");
    }

    @Test
    void one_tab_saves_as_often_as_somebody_types(Browser browser) {
        Page page = browser.as("officer").open(item);
        page.clock().install();
        for (String kind : new String[] {"A", "As", "Ass", "Assam"}) {
            page.fill("#kind", kind);
            page.waitForResponse("**/draft", () -> page.clock().fastForward(11_000));
            assertThat(page.locator("[data-kept]")).hasText("Draft saved");
        }
        Assertions.assertThat(saved()).isEqualTo("Assam");
        page.fill("#kind", "Lapsang");
        press(page, "Save and come back later");
        page.waitForURL("**/work*");
        Assertions.assertThat(saved()).isEqualTo("Lapsang");
    }

    @Test
    void a_draft_that_could_not_be_saved_says_so_at_once_and_is_tried_again(Browser browser) {
        Page page = browser.as("officer").open(item);
        page.clock().install();
        page.route("**/draft", Route::abort);
        page.fill("#kind", "Assam");
        page.clock().fastForward(10_500);
        assertThat(page.locator("[data-kept]")).containsText("could not be saved");

        page.unroute("**/draft");
        page.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.waitForResponse("**/draft", () -> page.clock().fastForward(3_500));
        assertThat(page.locator("[data-kept]")).containsText("could not be saved");
        Assertions.assertThat(drafts.find(people.id("officer"), DraftSubject.of(work.id())))
                .isEmpty();

        page.unroute("**/draft");
        page.waitForResponse("**/draft", () -> page.clock().fastForward(6_500));
        assertThat(page.locator("[data-kept]")).hasText("Draft saved");
        Assertions.assertThat(saved()).isEqualTo("Assam");
    }

    @Test
    void a_session_that_ended_counts_as_not_saved_and_what_was_typed_is_there_after_signing_in(Browser browser) {
        Browser.Person officer = browser.as("officer");
        Page page = officer.open(item);
        page.clock().install();
        page.fill("#kind", "Assam");
        officer.context().clearCookies();
        page.clock().fastForward(10_500);
        assertThat(page.locator("[data-kept]")).containsText("you have been signed out");

        page.fill("#kind", "Assam, first flush");
        send(page);
        page.locator("[name=name]").fill("officer");
        page.locator("[name=password]").fill(DemoPeople.PASSWORD);
        page.locator("main form button").first().click();
        press(page, "See what I typed");
        assertThat(page.locator("#kind")).hasValue("Assam, first flush");
        press(page, "Save and come back later");
        page.waitForURL("**/work*");
        Assertions.assertThat(saved()).isEqualTo("Assam, first flush");
    }

    private String saved() {
        return drafts.find(people.id("officer"), DraftSubject.of(work.id()))
                .orElseThrow()
                .typed()
                .text("kind");
    }

    private static Browser.Person person(Browser browser, boolean javaScript) {
        return javaScript ? browser.as("officer") : browser.asWithoutJavaScript("officer");
    }

    private static void save(Page page, String kind) {
        page.fill("#kind", kind);
        press(page, "Save and come back later");
        page.waitForURL("**/work*");
    }

    private static void send(Page page) {
        page.locator("#work > .govuk-button-group button").first().click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
