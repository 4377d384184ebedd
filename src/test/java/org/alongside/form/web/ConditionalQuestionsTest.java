package org.alongside.form.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Test;

/** Questions that depend on an answer: at once where there is JavaScript, and with a notice where there is none. */
@AlongsideTest
@WithBrowser
class ConditionalQuestionsTest {

    private static final String FORM = "/example/conditional";

    @Test
    void a_question_appears_and_goes_without_the_form_being_sent(Browser browser) {
        Page page = browser.anyone().open(FORM);
        page.fill("#name", "Tea");
        page.setInputFiles("#poster", poster());
        page.evaluate("document.querySelector('#name').marked = true");
        Locator other = page.locator("input[value=OTHER]");
        other.check();

        assertThat(page.locator("#otherKind")).isVisible();
        assertThat(page.locator("#story")).isVisible();
        assertThat(other).isFocused();
        assertThat(page.locator("[data-questions-status]"))
                .hasText("3 new questions have appeared. The first is: What kind?");
        assertThat(page.locator("main")).containsText("Hello, Tea.");
        // Nothing was drawn again: the box is the same one, and the file is still chosen.
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.querySelector('#name').marked"))
                .isEqualTo(true);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.querySelector('#poster').files[0].name"))
                .isEqualTo("poster.pdf");
        browser.check(page, "form-conditional-appeared");

        page.fill("#otherKind", "A reading group");
        page.fill("#story", "It began with a book about the sea that all of us had read in the same week.");
        // The scripts of what appeared have started.
        assertThat(page.locator(".govuk-character-count__status")).containsText("You have 424 characters remaining");
        assertThat(page.locator("[data-reading-of=story]")).containsText("Reading grade");
        page.locator("input[value=CHOIR]").check();
        assertThat(page.locator("#otherKind")).hasCount(0);
        assertThat(page.locator("#songs")).isVisible();
        assertThat(page.locator("[data-questions-status]"))
                .hasText("A new question has appeared: Favourite song (optional)."
                        + " 3 questions have been removed because we no longer need to ask them");

        other.check();
        assertThat(page.locator("#otherKind")).hasValue("A reading group");
        assertThat(page.locator("#story")).hasValue(java.util.regex.Pattern.compile("It began.*"));
        assertThat(page.locator("#songs")).hasCount(0);
    }

    @Test
    void what_has_appeared_is_sent_with_one_press(Browser browser) {
        Page page = browser.anyone().open(FORM);
        page.locator("input[value=OTHER]").check();
        page.fill("#otherKind", "A reading group");
        page.fill("#name", "Tea");
        send(page);
        assertThat(page.locator("body")).containsText("sent");
    }

    @Test
    void a_question_in_a_row_appears_in_its_row_and_a_text_follows_what_is_typed(Browser browser) {
        Page page = browser.anyone().open(FORM);
        page.locator("button[value=add-partners]").click();
        page.locator("#partners-1-pays").check();
        assertThat(page.locator("#partners-1-much")).isVisible();
        assertThat(page.locator("#partners-0-much")).hasCount(0);

        page.locator("#name").pressSequentially("Tea and cake");
        assertThat(page.locator("main")).containsText("Hello, Tea and cake.");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().type("!");
        assertThat(page.locator("#name")).hasValue("Tea and cake!");
        assertThat(page.locator("main")).containsText("Hello, Tea and cake!.");
    }

    @Test
    void errors_stay_where_they_are_until_the_form_is_sent_again(Browser browser) {
        Page page = browser.anyone().open(FORM);
        page.locator("input[value=OTHER]").check();
        assertThat(page.locator("#otherKind")).isVisible();
        send(page);
        assertThat(page.locator("#otherKind-error")).isVisible();
        page.locator("#partners-0-pays").check();
        assertThat(page.locator("#partners-0-much")).isVisible();
        assertThat(page.locator("#otherKind-error")).isVisible();
    }

    @Test
    void looking_what_there_is_to_answer_keeps_nothing(Browser browser) {
        Browser.Person person = browser.anyone();
        Page page = person.open(FORM);
        page.fill("#name", "Tea");
        page.locator("input[value=OTHER]").check();
        assertThat(page.locator("#otherKind")).isVisible();

        assertThat(person.open(FORM).locator("#name")).hasValue("");
    }

    @Test
    void without_a_line_the_page_works_as_without_the_script(Browser browser) {
        Browser.Person person = browser.anyone();
        Page page = person.open(FORM);
        person.context().setOffline(true);
        page.locator("input[value=OTHER]").check();
        page.locator("input[value=CHOIR]").check();
        person.context().setOffline(false);
        send(page);
        assertThat(page.locator("body")).containsText("sent");
    }

    @Test
    void without_javascript_the_page_that_comes_back_says_that_new_questions_have_appeared(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open(FORM);
        page.fill("#name", "Tea");
        page.locator("input[value=OTHER]").check();
        send(page);

        Locator notice = page.locator(".govuk-notification-banner");
        assertThat(notice).containsText("New questions have appeared");
        assertThat(notice).isFocused();
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(page.locator("label[for=otherKind]")).containsText("New question");
        assertThat(page.locator("label[for=story]")).containsText("New question");
        assertThat(page.locator("label[for=name]")).not().containsText("New question");
        browser.check(page, "form-conditional-notice");

        notice.locator("a").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*#otherKind"));
        page.fill("#otherKind", "A reading group");
        send(page);
        assertThat(page.locator("body")).containsText("sent");
    }

    @Test
    void without_javascript_a_question_that_may_be_left_empty_costs_no_second_press(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open(FORM);
        page.locator("input[value=CHOIR]").check();
        send(page);
        assertThat(page.locator("body")).containsText("sent");
    }

    private static void send(Page page) {
        page.locator(".govuk-button-group button").first().click();
        page.waitForLoadState();
    }

    private static FilePayload poster() {
        return new FilePayload("poster.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    }
}
