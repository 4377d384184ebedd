package org.alongside.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.identity.change.AccountChanges;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AlongsideTest
@WithBrowser
class IdentityInBrowserTest {

    @Autowired
    TestPeople people;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountChanges changes;

    @Test
    void signing_in_with_a_wrong_password_says_so_and_the_right_one_leads_on(Browser browser) {
        people.account("manager");
        Page page = browser.anyone().open("/sign-in");
        browser.check(page, "identity/sign-in");
        page.getByLabel("Username or email address").fill("manager");
        page.getByLabel("Password").fill("not this one");
        page.locator("main button:text-is('Sign in')").click();
        assertThat(page).hasTitle("Error: Sign in - Alongside");
        assertThat(page.locator(".govuk-error-summary"))
                .containsText("The username, email address or password is wrong");
        browser.check(page, "identity/sign-in-failed");

        page.getByLabel("Username or email address").fill("manager");
        page.getByLabel("Password").fill(DemoPeople.PASSWORD);
        page.locator("main button:text-is('Sign in')").click();
        assertThat(page.locator("header")).containsText("Morgan Manager");
    }

    @Test
    void signing_in_needs_no_javascript(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/sign-in");
        page.getByLabel("Username or email address").fill("manager");
        page.getByLabel("Password").fill(DemoPeople.PASSWORD);
        page.locator("main button:text-is('Sign in')").click();
        assertThat(page.locator("header")).containsText("Morgan Manager");
    }

    @Test
    void a_resident_asks_for_a_link_and_signs_in_with_it(Browser browser) {
        people.account("contributor2");
        Page page = browser.anyone().open("/sign-in");
        page.locator("text=Send me a link").click();
        browser.check(page, "identity/link-ask");
        page.getByLabel("Email address").fill("nobody at all");
        page.locator("main button").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("like name@example.com");
        browser.check(page, "identity/link-ask-error");
        page.getByLabel("Email address").fill("contributor2@demo.example");
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Check your email");
        browser.check(page, "identity/link-sent");

        page.navigate(browser.base() + "/link/" + "x".repeat(43));
        assertThat(page.locator("main button")).hasCount(0);
        assertThat(page.locator("h1")).hasText("This link no longer works");
        browser.check(page, "identity/link-gone");
    }

    @Test
    void somebody_changes_their_password(Browser browser) {
        Page page = browser.as("contributor3").open("/password");
        browser.check(page, "identity/password");
        page.getByLabel("Current password").fill(DemoPeople.PASSWORD);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("short");
        page.getByLabel("Confirm your new password").fill("short");
        page.locator("main button").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("at least 12 characters");
        browser.check(page, "identity/password-error");
    }

    @Test
    void a_person_sees_where_they_are_signed_in(Browser browser) {
        Visitor.signedIn(java.net.URI.create(browser.base()).getPort(), "contributor3");
        Page page = browser.as("contributor3").open("/me");
        page.locator("main >> text=Where you are signed in").click();
        browser.check(page, "identity/sessions");
        page.locator("main button:text('Sign out there')").first().click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("You are signed out there");
    }

    @Test
    void an_administrator_adds_somebody_and_stops_them_from_signing_in(Browser browser) {
        Page page = browser.as("administrator").open("/admin");
        browser.check(page, "identity/admin");
        page.locator("main >> text=People and roles").click();
        browser.check(page, "identity/people");
        page.locator("main >> text=Add a person").click();
        page.locator("main button").click();
        assertThat(page.locator(".govuk-error-summary a")).hasCount(2);
        browser.check(page, "identity/person-error");
        String email = UUID.randomUUID() + "@demo.example";
        page.locator("#fullName").fill("Nina Newcomer");
        page.locator("#email").fill(email);
        page.getByLabel("Manager").check();
        page.locator("main button").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Account added for Nina Newcomer");

        page.locator("#q").fill(email);
        page.locator("main button:text('Search')").click();
        assertThat(page.locator("main")).containsText("1 person");
        page.locator("main >> text=Nina Newcomer").click();
        browser.check(page, "identity/person");
        page.locator("main button:text('Stop this person')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("can no longer sign in");
        browser.check(page, "identity/person-disabled");
        page.navigate(browser.base() + "/admin/people?q=nobody-is-called-this");
        assertThat(page.locator("main")).containsText("No people found");
        browser.check(page, "identity/people-none");
    }

    @Test
    void a_second_administrator_confirms_a_new_address(Browser browser) {
        String before = UUID.randomUUID() + "@demo.example";
        String after = UUID.randomUUID() + "@demo.example";
        Account person = accounts.add("Nora Newaddress", before, null, Set.of(Role.OFFICER));
        Account second =
                accounts.add("Sue Second", UUID.randomUUID() + "@demo.example", null, Set.of(Role.ADMINISTRATOR));
        Page page = browser.as("administrator").open("/admin/people/" + person.id());
        page.locator("#email").fill(after);
        page.locator("main button:text('Save')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("another administrator must confirm");
        page.navigate(browser.base() + "/admin/changes");
        assertThat(page.locator("main")).containsText(after);
        browser.check(page, "identity/changes");
        page.locator("section:has-text('" + after + "') button:text('Withdraw this change')")
                .click();
        assertThat(page.locator("main")).not().containsText(after);

        RunAs.account(second.id(), () -> changes.update(person.id(), person.name(), after, Set.of(Role.OFFICER)));
        page.navigate(browser.base() + "/admin");
        browser.check(page, "identity/admin-changes");
        page.locator("main >> text=Changes to confirm").click();
        page.locator("section:has-text('" + after + "') button:text('Confirm this change')")
                .click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("Change confirmed");
        page.navigate(browser.base() + "/admin/people/" + person.id());
        assertThat(page.locator("#email")).hasValue(after);
        browser.check(page, "identity/person-second");
        people.close(second.id());
    }

    @Test
    void an_administrator_looks_at_a_message_as_it_would_look(Browser browser) {
        String subject = "Your link to sign in";
        UUID id = transactions.execute(status -> outbox.send(new Letter(
                "identity/sign-in-link",
                Recipient.outside("Rita Reader", "rita.reader@demo.example"),
                "CP-2096-1",
                java.util.Map.of("token", "abc", "minutes", 30))));
        Page page = browser.as("administrator").open("/admin/outbox");
        assertThat(page.locator("main")).containsText("No mail server has been set up");
        browser.check(page, "identity/outbox");
        page.navigate(browser.base() + "/admin/outbox/" + id);
        assertThat(page.locator("h1")).hasText(subject);
        assertThat(page.locator(".alongside-letter")).containsText("Dear Rita Reader,");
        browser.check(page, "identity/outbox-message");
        page.navigate(browser.base() + "/admin/refusals");
        browser.check(page, "identity/refusals");
    }
}
