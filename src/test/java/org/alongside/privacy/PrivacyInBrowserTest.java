package org.alongside.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.identity.TestPeople;
import org.alongside.person.Format;
import org.alongside.person.Needs;
import org.alongside.person.Passports;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The privacy notice, a person's own data, and the administrators' pages, in a browser. */
@AlongsideTest
@WithBrowser
class PrivacyInBrowserTest {

    private final String username = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Passports passports;

    @Autowired
    RetentionJob job;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private UUID person() {
        UUID[] added = new UUID[1];
        people.as(
                "administrator",
                () -> added[0] = accounts.add(
                                "Pat Private", username + "@example.org", username, Set.of(Role.CONTRIBUTOR))
                        .id());
        // The password of the demo people.
        UUID known = people.id("contributor");
        transactions.executeWithoutResult(status -> jdbc.sql("update account set password_hash ="
                        + " (select password_hash from account where id = ?) where id = ?")
                .params(known, added[0])
                .update());
        people.as(
                username,
                () -> passports.write(
                        added[0], new Needs(List.of(Format.LARGE_PRINT), "Slowly please", "", "", "Mornings")));
        return added[0];
    }

    @Test
    void anyone_reads_the_privacy_notice_from_the_footer_and_from_a_public_form(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/opportunities/new");
        assertThat(page.locator("main >> text=How we use what you tell us")).isVisible();
        page.locator("footer >> text=Privacy notice").click();
        assertThat(page.locator("h1")).hasText("Privacy notice");
        assertThat(page.locator("main")).containsText("to tell you what we decide about a project you suggest");
        assertThat(page.locator("main")).containsText("emails, texts and letters to you: 1 year");
        assertThat(page.locator("main")).not().containsText("{");
        browser.check(page, "privacy/notice");
    }

    @Test
    void a_person_reads_and_downloads_their_data_and_asks_for_a_correction(Browser browser) throws IOException {
        person();
        Page page = browser.asWithoutJavaScript(username).open("/me");
        page.locator("main >> text=Data about you").click();
        assertThat(page.locator("main")).containsText("Access needs");
        page.locator("summary:has-text('Access needs')").click();
        assertThat(page.locator("main")).containsText("Slowly please");
        assertThat(page.locator("main")).containsText("Large print");
        browser.check(page, "privacy/mine");

        Download json =
                page.waitForDownload(() -> page.locator("main >> text=JSON").click());
        var copy = JsonMapper.builder().build().readTree(Files.readString(json.path()));
        Assertions.assertThat(copy.get("name").asString()).isEqualTo("Pat Private");
        Assertions.assertThat(copy.get("data").toString()).contains("Slowly please", username + "@example.org");
        Download document = page.waitForDownload(
                () -> page.locator("main >> text=read or print").click());
        Assertions.assertThat(Files.readString(document.path()))
                .contains("<h1>Data about you</h1>", "Slowly please", username + "@example.org")
                .doesNotContain("<script", "style");

        page.locator("main button:has-text('Send request')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Select what you want us to do");
        browser.check(page, "privacy/mine-error");
        page.locator("[name=request][value=CORRECTION]").check();
        page.fill("#details", "My name is Patricia");
        page.locator("main button:has-text('Send request')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("We will answer by");

        Page admin = browser.asWithoutJavaScript("administrator").open("/admin/privacy");
        assertThat(admin.locator("main")).containsText("My name is Patricia");
        int before = admin.locator("main button:has-text('Mark as answered')").count();
        admin.locator("main button:has-text('Mark as answered')").last().click();
        assertThat(admin.locator("main button:has-text('Mark as answered')")).hasCount(before - 1);
    }

    @Test
    void an_administrator_sees_what_is_held_and_erases_a_person_after_a_preview(Browser browser) {
        UUID id = person();
        job.run();
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/privacy");
        assertThat(page.locator("main")).containsText("person_passport");
        assertThat(page.locator("main")).containsText("2 years after the project ended");
        browser.check(page, "privacy/admin");

        page.navigate(browser.base() + "/admin/people/" + id);
        page.locator("main >> text=Erase this person").click();
        assertThat(page.locator("main")).containsText("Access needs");
        assertThat(page.locator("main")).containsText("A number in place of the name");
        browser.check(page, "privacy/erase");
        page.locator("main button:has-text('Erase this data')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter a reason");
        assertThat(page.locator(".govuk-error-summary")).containsText("Confirm that you have checked the list");
        browser.check(page, "privacy/erase-error");
        page.fill("#reason", "The person asked");
        page.locator("[name=confirmed]").check();
        page.locator("main button:has-text('Erase this data')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("The data is erased");
        Assertions.assertThat(accounts.require(id).name()).isEqualTo("A former user");
    }

    @Test
    void only_administrators_see_requests_and_erase(Browser browser) {
        for (String other : new String[] {"manager", "officer", "contributor"}) {
            Page page = browser.as(other).open("/admin/privacy");
            assertThat(page.locator("main")).not().containsText("What is held, and why");
            page.navigate(browser.base() + "/admin/people/" + people.id("contributor2") + "/erase");
            assertThat(page.locator("main")).not().containsText("What goes");
        }
    }
}
