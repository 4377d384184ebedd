package org.alongside.text;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type on real pages: addresses that look like a slip, accents, and texts that other programs trip over. */
@AlongsideTest
@WithBrowser
class TypedTextInBrowserTest {

    private static final String CURLY = "sean.o\u2019neill@example.org";

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_form_asks_about_a_curly_apostrophe_and_takes_it_when_it_is_confirmed(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/follow");
        page.fill("#reference", "CP-2026-9999");
        page.fill("#email", CURLY);
        send(page);
        assertThat(page.locator("#email-error")).containsText("Did you mean sean.o'neill@example.org?");
        assertThat(page.locator("#email")).hasValue(CURLY);
        browser.check(page, "text/address-queried");
        send(page);
        assertThat(page.locator("#email-error")).containsText("Did you mean");
        page.check("#email-sure");
        send(page);
        assertThat(page.locator("#email-error")).hasCount(0);
        assertThat(page.locator("main")).containsText("find");

        // Another look-alike is asked about again.
        page.fill("#email", "n\u0430me@example.org");
        send(page);
        assertThat(page.locator("#email-error")).containsText("Did you mean name@example.org?");
        page.fill("#email", "name@example.org");
        send(page);
        assertThat(page.locator("#email-error")).hasCount(0);
        assertThat(page.locator("#email-sure")).hasCount(0);
    }

    @Test
    void each_slip_in_an_address_is_told_beside_the_field_of_a_public_form(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/follow");
        for (List<String> each : List.of(
                List.of("mailto:name@example.org", "without “mailto:”"),
                List.of("two..dots@example.org", "Check the dots"))) {
            page.fill("#reference", "CP-2026-9999");
            page.fill("#email", each.get(0));
            send(page);
            assertThat(page.locator("#email-error")).containsText(each.get(1));
            assertThat(page.locator("#email-sure")).hasCount(0);
        }
        for (String cleaned : List.of("\ufeffname@example.org", "na\u200bme@example.org", "name@example.org\u00a0")) {
            page.fill("#email", cleaned);
            send(page);
            assertThat(page.locator("#email-error")).hasCount(0);
        }
    }

    @Test
    void an_administrator_is_asked_as_well_and_can_confirm(Browser browser) {
        String address = "x" + UUID.randomUUID().toString().substring(0, 8) + "\u2019@example.org";
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/people/new");
        page.fill("#fullName", "Sea\u0301n O\u2019Neill-\u015awi\u0105tek");
        page.fill("#email", address);
        page.check("[name=roles][value=PANEL_MEMBER]");
        send(page);
        assertThat(page.locator("#email-error")).containsText("Did you mean " + address.replace('\u2019', '\''));
        browser.check(page, "text/address-queried-of-a-person");
        page.check("#emailSure");
        send(page);
        assertThat(page.locator(".govuk-error-summary")).hasCount(0);
        assertThat(jdbc.sql("select display_name from account where email = ?")
                        .param(address)
                        .query(String.class)
                        .single())
                .isEqualTo("Se\u00e1n O\u2019Neill-\u015awi\u0105tek");
    }

    @Test
    void a_link_to_sign_in_can_be_asked_for_with_an_address_that_was_confirmed(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/sign-in/link");
        page.fill("#email", CURLY);
        send(page);
        assertThat(page.locator("#email-error")).containsText("Did you mean sean.o'neill@example.org?");
        page.check("#emailSure");
        send(page);
        assertThat(page.locator("h1")).hasText("Check your email");
    }

    @Test
    void the_counter_and_the_server_count_a_letter_with_its_accents_as_one(Browser browser) {
        Page page = browser.as("administrator").open("/bodies/new");
        String accents = "o\u0323\u0300".repeat(4000);
        page.fill("#terms", accents);
        Locator counter = page.locator(".govuk-character-count__status");
        assertThat(counter).hasText("You have 0 characters remaining");
        page.fill("#terms", "Rhy\u0302l, Ll\u0177n 👍🏽 क्ष 👨‍👩‍👧‍👦");
        assertThat(counter).hasText("You have 3,984 characters remaining");
        assertThat(TextLength.of("Rhy\u0302l, Ll\u0177n 👍🏽 क्ष 👨‍👩‍👧‍👦")).isEqualTo(16);
        page.fill("#terms", accents);
        send(page);
        assertThat(page.locator("#name-error")).hasCount(1);
        assertThat(page.locator("#terms-error")).hasCount(0);
        page.fill("#terms", accents + "a");
        send(page);
        assertThat(page.locator("#terms-error")).containsText("4,000 characters or fewer. You have entered 4,001");
    }

    @Test
    void every_text_is_kept_and_shown_as_it_was_typed(Browser browser) {
        Page page = browser.asWithoutJavaScript("administrator").open("/bodies/new");
        for (String text : List.of(
                "O'Neill-\u015awi\u0105tek",
                "O\u2019Neill",
                "D\u00eda de caf\u00e9",
                "rhy\u0302l",
                "Ll\u0177n",
                "\u00d8degaard \u0141ukasz Stra\u00dfe",
                "co\u2011production",
                "=SUM(A1:A9)",
                "@cmd",
                "\u202eexample",
                "\u0645\u0631\u062d\u0628\u0627",
                "\u4f60\u597d",
                "\ud83d\udc4d\ud83c\udffd",
                "<b>bold</b> & ${7*7} #{x} [[${7*7}]]")) {
            page.fill("#name", text);
            page.fill("#terms", text);
            send(page);
            assertThat(page.locator("#name")).hasValue(text);
            assertThat(page.locator("#terms")).hasValue(text);
            assertThat(page.locator("#name-error")).hasCount(0);
            assertThat(page.locator("#terms-error")).hasCount(0);
        }
    }

    private static void send(Page page) {
        page.locator("main button.govuk-button").first().click();
    }
}
