package org.alongside.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.form.answer.RawInput;
import org.alongside.form.definition.Forms;
import org.alongside.form.draft.Drafts;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's drafts in a browser: listed, continued, deleted, and shown after another person was quicker. */
@AlongsideTest
@WithBrowser
class DraftOfEndedWorkTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Forms forms;

    @Autowired
    TestPeople people;

    @Autowired
    TeaCase tea;

    private WorkItem item;

    @BeforeEach
    void aCase() {
        item = tea.start();
    }

    @AfterEach
    void end() {
        tea.end();
        drafts.drop(DraftSubject.of(item.id()));
    }

    @Test
    void a_form_left_half_done_is_listed_and_offered_when_one_comes_back(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open("/work/" + item.id());
        page.fill("#kind", "Assam, perhaps");
        page.locator("button[value=save]").click();

        page.navigate(browser.base() + "/drafts");
        assertThat(page.locator("main")).containsText("Make tea");
        assertThat(page.locator("main")).containsText(item.reference());
        browser.check(page, "drafts");

        page.locator("a:has-text('Continue'):has-text('" + item.title() + "')")
                .first()
                .click();
        assertThat(page.locator("#kind")).hasValue("Assam, perhaps");
        assertThat(page.locator("main")).containsText("You saved");
    }

    @Test
    void a_draft_is_thrown_away_from_the_list(Browser browser) {
        keep("officer", "Darjeeling");
        Page page = browser.asWithoutJavaScript("officer").open("/drafts");
        page.locator(".govuk-summary-card:has-text('" + item.reference() + "') button")
                .click();

        assertThat(page.locator("main")).not().containsText(item.reference());
        org.assertj.core.api.Assertions.assertThat(drafts.find(people.id("officer"), DraftSubject.of(item.id())))
                .isEmpty();
    }

    @Test
    void whoever_comes_second_sees_who_finished_it_and_what_they_had_typed(Browser browser) {
        keep("officer2", "Darjeeling, first flush");
        tea.finish("officer", "Assam");

        Page page = browser.asWithoutJavaScript("officer2").open("/work/" + item.id());
        assertThat(page.locator("main")).containsText(people.account("officer").name());
        assertThat(page.locator("main")).containsText("What you typed");
        assertThat(page.locator("main")).containsText("Darjeeling, first flush");
        browser.check(page, "draft-of-ended-work");

        page.locator("button:has-text('Delete what I typed')").click();
        page.navigate(browser.base() + "/work/" + item.id());
        assertThat(page.locator("main")).not().containsText("Darjeeling");
    }

    @Test
    void what_is_sent_too_late_is_kept_and_shown(Browser browser) {
        Page page = browser.as("officer2").open("/work/" + item.id());
        page.fill("#kind", "Too late");
        tea.finish("officer", "Assam");
        page.locator(".govuk-button-group button").first().click();

        assertThat(page.locator("main")).containsText("What you typed");
        assertThat(page.locator("main")).containsText("Too late");
        page.navigate(browser.base() + "/drafts");
        assertThat(page.locator("main")).containsText(item.reference());
    }

    @Test
    void what_is_typed_is_kept_when_the_page_is_left(Browser browser) {
        Page page = browser.as("officer").open("/work/" + item.id());
        page.fill("#kind", "Left behind");
        page.navigate(browser.base() + "/help");

        UUID officer = people.id("officer");
        org.awaitility.Awaitility.await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                        drafts.find(officer, DraftSubject.of(item.id())))
                .hasValueSatisfying(draft -> org.assertj.core.api.Assertions.assertThat(
                                draft.typed().text("kind"))
                        .isEqualTo("Left behind")));
    }

    private void keep(String who, String kind) {
        drafts.keep(
                people.id(who),
                DraftSubject.of(item.id()),
                new Drafts.About(item.title(), item.caseTitle(), item.reference(), "/work/" + item.id()),
                forms.orBare("tea"),
                RawInput.none().with("kind", kind),
                "form");
    }
}
