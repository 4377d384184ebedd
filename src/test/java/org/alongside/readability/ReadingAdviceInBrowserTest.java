package org.alongside.readability;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The advice for people who write to residents, with JavaScript and without. */
@AlongsideTest
@WithBrowser
class ReadingAdviceInBrowserTest {

    private static final String FORM = "/bodies/new";
    private static final String BOX = "#terms";
    private static final String PANEL = "[data-reading-of=terms]";

    private static final String HARD =
            "We will utilise co-production in order to facilitate the work of the panel with all of its stakeholders and with"
                    + " the people who live here. Utilise it.";

    /** Short and long, hard and easy, with abbreviations, amounts, accents, other languages and signs. */
    private static final List<String> TEXTS = List.of(
            "",
            "Nine words are too few for any figure yet.",
            "Our website is hard to use. We want to make it better. You can help us. Tell us what you think.",
            HARD,
            "IN  ORDER\nTO commence the co\u2011production, we will meet e.g. in Rhyl at 2.30pm. Is that right for you?",
            "The implementation of the co-production strategy necessitates comprehensive stakeholder engagement across"
                    + " organisational boundaries, notwithstanding budgetary considerations.",
            "We pay £3.50 (see example.org) to all of you. “That is fair,” said Dr. Jones! What do you think about it?\n\n- tea"
                    + "\n- cake for the people who come",
            "Mae’r cyngor am glywed gan bobl sy’n defnyddio’r gwasanaeth. Dewch i’r cyfarfod nesaf yn Llandudno.",
            "Rhy\u0302l is where we will meet with all of the people who want to help us, and with their friends and families"
                    + " and carers too.",
            "你好 我们 想 听 听 使用 这些 服务 的 人 怎么 说 👍🏽",
            "Utilised and utilising, not utilise: the stakeholder’s view is one of the outcomes that we and they want.");

    @Autowired
    HardWords words;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_script_and_the_server_say_the_same(Browser browser) {
        Page script = browser.as("administrator").open(FORM);
        Page plain = browser.asWithoutJavaScript("administrator").open(FORM);
        for (String text : TEXTS) {
            plain.fill(BOX, text);
            submit(plain);
            String said = said(plain);
            script.fill(BOX, "");
            script.fill(BOX, text);
            script.waitForCondition(
                    () -> said(script).equals(said), new Page.WaitForConditionOptions().setTimeout(3_000));
        }
    }

    @Test
    void without_javascript_the_advice_is_beside_the_field_when_the_page_is_shown_again(Browser browser) {
        Page page = browser.asWithoutJavaScript("administrator").open(FORM);
        assertThat(page.locator(PANEL)).containsText("When you have written 10 words");
        page.fill(BOX, HARD);
        submit(page);
        assertThat(page.locator(PANEL))
                .containsText("Reading grade " + Readability.of(HARD).grade() + ". Aim for 5 or less");
        assertThat(page.locator(PANEL)).containsText("1 sentence has more than 20 words.");
        assertThat(page.locator(PANEL)).containsText("“We will utilise co-production in …” has 25 words.");
        assertThat(page.locator(PANEL)).containsText("“utilise”: try “use”. It is there 2 times.");
        assertThat(page.locator(PANEL)).containsText("“co-production”: explain it");
        // It is advice: no error is about it.
        assertThat(page.locator("#terms-error")).hasCount(0);
        browser.check(page, "readability/without-javascript");
    }

    @Test
    void a_hard_word_is_replaced_with_a_button_and_put_back_with_the_keyboard(Browser browser) {
        Page page = browser.as("administrator").open(FORM);
        page.fill(BOX, HARD);
        Locator replace = page.locator(PANEL + " button:has-text('in place of “utilise”')");
        assertThat(replace).hasText("Replace with “use” in place of “utilise”");
        browser.check(page, "readability/with-javascript");
        replace.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(BOX)).hasValue(HARD.replace("utilise", "use"));
        assertThat(page.locator(BOX)).isFocused();
        assertThat(page.locator(PANEL)).not().containsText("It is there 2 times.");
        page.keyboard().press("Control+z");
        assertThat(page.locator(BOX)).hasValue(HARD);
        // The second one, with a capital, keeps it.
        replace.click();
        replace.click();
        assertThat(page.locator(BOX)).hasValue(HARD.replace("utilise", "use").replace("Utilise", "Use"));
        assertThat(replace).hasCount(0);
        assertThat(page.locator(PANEL + " [aria-live=polite]")).containsText("Reading grade");
    }

    @Test
    void an_administrator_adds_changes_and_removes_a_word(Browser browser) {
        Page page = browser.asWithoutJavaScript("administrator").open("/admin");
        page.locator("main a:text-is('Hard words')").click();
        browser.check(page, "readability/words");
        submit(page);
        assertThat(page.locator(".govuk-error-summary a")).hasCount(2);
        browser.check(page, "readability/words-error");
        page.fill("#word", "Tripartite\u00a0 Concordat");
        page.fill("#advice", "agreement of 3");
        submit(page);
        assertThat(page.locator(".govuk-notification-banner")).containsText("“tripartite concordat” saved");
        browser.check(page, "readability/words-own");
        Page writer = browser.asWithoutJavaScript("administrator").open(FORM);
        writer.fill(BOX, "Our tripartite\nconcordat.");
        submit(writer);
        assertThat(writer.locator(PANEL)).containsText("“tripartite concordat”: try “agreement of 3”.");

        page.fill("#word", "TRIPARTITE CONCORDAT");
        page.fill("#advice", "agreement");
        submit(page);
        assertThat(page.locator(".govuk-error-summary")).containsText("already in your list");
        page.locator("#own-words a:has-text('tripartite concordat')").click();
        page.fill("#advice", "tripartite concordat");
        submit(page);
        assertThat(page.locator(".govuk-error-summary")).containsText("must be different");
        page.fill("#advice", "deal");
        submit(page);
        submit(writer);
        assertThat(writer.locator(PANEL)).containsText("try “deal”.");

        page.locator("#own-words tr:has-text('tripartite concordat') button").click();
        assertThat(page.locator("main table").first()).not().containsText("tripartite");
        assertThat(jdbc.sql("select act from record_entry join record_words on record_words.id = record_entry.words"
                                + " where record_words.words ~ 'tripartite concordat' order by at")
                        .query(String.class)
                        .list())
                .containsExactly("hard-word-added", "hard-word-changed", "hard-word-removed");
        submit(writer);
        assertThat(writer.locator(PANEL)).not().containsText("concordat");
    }

    @Test
    void a_word_that_comes_with_the_product_can_be_let_alone(Browser browser) {
        assertThat(words.queried()).anyMatch(word -> word.word().equals("whilst"));
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/hard-words?word=whilst");
        assertThat(page.locator("#word")).hasValue("whilst");
        page.check("[name=kind][value=IGNORE]");
        submit(page);
        assertThat(words.queried()).noneMatch(word -> word.word().equals("whilst"));
        page.locator("#own-words tr:has-text('whilst') button").click();
        assertThat(words.queried()).anyMatch(word -> word.word().equals("whilst"));
    }

    /** The summary and the items, without the buttons. */
    private static String said(Page page) {
        return String.valueOf(
                        page.locator(PANEL)
                                .evaluate(
                                        "panel => [panel.querySelector('[aria-live]').textContent,"
                                                + " ...[...panel.querySelectorAll('li')].map(li => li.firstChild.textContent)].join(' | ')"))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void submit(Page page) {
        page.locator("main button.govuk-button").first().click();
    }
}
