package org.alongside.mailroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.alongside.identity.TestPeople;
import org.alongside.notification.Letter;
import org.alongside.notification.Outbox;
import org.alongside.notification.Recipient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices, letters, preferences and bank holidays in a browser. */
@AlongsideTest
@WithBrowser
class MailroomInBrowserTest {

    private static final String REFERENCE =
            "CP-2098-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    TestPeople people;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    /** Other tests send the same people notices, some of them later by the clock. */
    @BeforeEach
    void no_notices_of_other_tests() {
        transactions.executeWithoutResult(status -> jdbc.sql("delete from notice where account in (:accounts)")
                .param("accounts", List.of(people.id("contributor2"), people.id("contributor3")))
                .update());
    }

    @AfterEach
    void no_traces() {
        transactions.executeWithoutResult(status -> {
            for (String table : List.of("notice", "outbox_message")) {
                jdbc.sql("delete from " + table + " where reference = :reference")
                        .param("reference", REFERENCE)
                        .update();
            }
            jdbc.sql("delete from message_choice where account = :account")
                    .param("account", people.id("contributor2"))
                    .update();
            jdbc.sql("update account set phone = null, postal_address = null where id = :account")
                    .param("account", people.id("contributor2"))
                    .update();
            jdbc.sql("delete from bank_holiday where day > '2029-01-01'").update();
        });
    }

    @Test
    void a_name_that_cannot_be_printed_is_to_be_written_by_hand(Browser browser) {
        UUID name = put(new Recipient(null, "\u0baa\u0bbe\u0bb2\u0bbe", null, null, "1 High Street"), "Tea");
        UUID words = put(new Recipient(null, "Ana \u674e", null, null, "2 High Street"), "\u0995\u09be \ud83d\ude00");
        Page page = browser.asWithoutJavaScript("officer").open("/letters");
        assertThat(page.locator("tr:has(a[href='/letters/" + name + "'])"))
                .containsText("This name cannot be printed: \u0baa\u0bbe\u0bb2\u0bbe. Write it by hand");
        assertThat(page.locator("tr:has(a[href='/letters/" + words + "'])"))
                .containsText("These characters cannot be printed: \u0995 \u09be. Write them by hand");
        page.navigate(browser.base() + "/letters/" + name);
        assertThat(page.locator(".govuk-warning-text")).containsText("This name cannot be printed");
        browser.check(page, "mailroom/letter-not-printable");
    }

    @Test
    void an_email_that_no_server_takes_is_seen_by_an_officer(Browser browser) {
        UUID id = put(new Recipient(null, "Gwen G\u0175yr", "g\u0175yr@demo.example", null, null), "Tea");
        transactions.executeWithoutResult(status -> jdbc.sql("update outbox_message set status = 'FAILED',"
                        + " last_error = 'The mail server cannot send to this address' where id = :id")
                .param("id", id)
                .update());
        Page page = browser.asWithoutJavaScript("officer").open("/letters?show=failed");
        assertThat(page.locator("tr:has(a[href='/letters/" + id + "'])"))
                .containsText("Email to g\u0175yr@demo.example");
        page.locator("a[href='/letters/" + id + "']").click();
        assertThat(page.locator("main")).containsText("The mail server cannot send to this address");
        browser.check(page, "mailroom/email-not-delivered");
    }

    @Test
    void a_restored_database_asks_an_administrator_before_it_sends(Browser browser) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("insert into sending_permit (database, decided_at) values ('elsewhere', now())"
                                + " on conflict (only_row) do update set database = 'elsewhere', held_in = null")
                        .update());
        Page page = browser.asWithoutJavaScript("administrator").open("/admin");
        assertThat(page.locator("main")).containsText("Decide whether to send");
        page.navigate(browser.base() + "/admin/outbox");
        page.locator("text=See why").click();
        assertThat(page.locator("main")).containsText("restored or copied");
        browser.check(page, "mailroom/sending");
        page.locator("text=This is a copy: keep holding").click();
        assertThat(page.locator("main")).containsText("an administrator has said that it is a copy");
        page.locator("text=Send what is waiting from here").click();
        assertThat(page.locator("main")).containsText("There is nothing to decide");
        assertThat(page.locator(".govuk-notification-banner")).containsText("sent in a few seconds");
    }

    @Test
    void somebody_finds_what_they_were_told_and_has_read_it(Browser browser) {
        UUID first = put(people.account("contributor2").recipient(), "Tea for everybody");
        put(people.account("contributor2").recipient(), "Cake for everybody");
        Page page = browser.asWithoutJavaScript("contributor2").open("/notices");
        assertThat(page.locator("header")).containsText("new");
        browser.check(page, "mailroom/notices");
        page.locator("main >> text=Paused: Tea for everybody").first().click();
        assertThat(page.locator("h1")).hasText("Paused: Tea for everybody");
        assertThat(page.locator("main"))
                .containsText("You are getting this because you are taking part in this project.");
        browser.check(page, "mailroom/notice");
        page.navigate(browser.base() + "/notices");
        page.locator("main button:has-text('Mark all as read')").click();
        assertThat(page.locator("header >> text=Notices")).hasText("Notices");
        assertThat(page.locator("main .govuk-tag")).hasCount(0);

        Page other = browser.as("contributor3").open("/notices/" + first);
        assertThat(other.locator("h1")).not().containsText("Tea");
    }

    @Test
    void somebody_chooses_how_to_hear(Browser browser) {
        Page page = browser.asWithoutJavaScript("contributor2").open("/me");
        browser.check(page, "mailroom/me");
        page.fill("#phone", "call me");
        page.locator("main button:has-text('Save contact details')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter a phone number");
        assertThat(page.locator("#phone")).hasValue("call me");
        browser.check(page, "mailroom/me-error");
        page.fill("#phone", "07700 900982");
        page.fill("#postalAddress", "1 High Street\nSwansea");
        page.locator("main button:has-text('Save contact details')").click();
        page.locator("[name=news][value=LETTER]").check();
        page.locator("[name=remindersWhen][value=daily]").check();
        page.selectOption("#hour", "17");
        page.locator("main button:has-text('Save choices')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("We will contact you this way");
        assertThat(page.locator("[name=news][value=LETTER]")).isChecked();
        assertThat(page.locator("[name=remindersWhen][value=daily]")).isChecked();
        assertThat(page.locator("#hour")).hasValue("17");
    }

    @Test
    void an_officer_works_through_the_pile(Browser browser) {
        put(new Recipient(null, "Paula Paper", null, null, "1 High Street\nSwansea\nSA1 1AA"), "Tea");
        put(new Recipient(null, "Tom Telephone", null, "07700 900982", null), "Tea");
        put(new Recipient(null, "Nora Nowhere", null, null, null), "Tea");
        Page page = browser.asWithoutJavaScript("officer").open("/letters");
        assertThat(page.locator("main")).containsText("Phone call to 07700 900982");
        assertThat(page.locator("main")).containsText("no address");
        browser.check(page, "mailroom/letters");
        Download all = page.waitForDownload(
                () -> page.locator("text=Open all as one PDF").click());
        Assertions.assertThat(all.suggestedFilename()).isEqualTo("letters.pdf");

        page.locator("main button:has-text('Mark selected letters')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Select at least 1 letter");
        browser.check(page, "mailroom/letters-none-selected");

        page.locator("tr:has-text('Paula Paper') input")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.locator("main button:has-text('Mark selected letters')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("1 letter marked as posted");
        page.locator("tr:has-text('Tom Telephone') a").click();
        browser.check(page, "mailroom/letter");
        page.locator("main button:has-text('Could not reach them')").click();
        page.navigate(browser.base() + "/letters?show=came-back");
        assertThat(page.locator("main")).containsText("Tom Telephone");
        page.navigate(browser.base() + "/letters?show=posted");
        page.locator("tr:has-text('Paula Paper') a").click();
        page.locator("main button:has-text('Mark as returned')").click();
        page.navigate(browser.base() + "/letters?show=came-back");
        page.locator("tr:has-text('Paula Paper') a").click();
        page.locator("main button:has-text('back on the list')").click();
        assertThat(page.locator("main")).containsText("Paula Paper");
    }

    @Test
    void an_administrator_looks_after_bank_holidays(Browser browser) {
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/holidays");
        browser.check(page, "mailroom/holidays");
        page.fill("[name=day-day]", "31");
        page.fill("[name=day-month]", "2");
        page.fill("[name=day-year]", "2029");
        page.locator("main button:has-text('Add day')").click();
        assertThat(page.locator(".govuk-error-summary a")).hasCount(2);
        assertThat(page.locator("[name=day-day]")).hasValue("31");
        browser.check(page, "mailroom/holidays-error");
        page.fill("[name=day-day]", "8");
        page.fill("[name=day-month]", "5");
        page.fill("#holidayName", "Anniversary");
        page.locator("main button:has-text('Add day')").click();
        assertThat(page.locator("main")).containsText("Tuesday 8 May 2029");
        page.locator("tr:has-text('Tuesday 8 May 2029') button").click();
        assertThat(page.locator("main table")).not().containsText("Tuesday 8 May 2029");

        page.setInputFiles(
                "#file", new FilePayload("x.json", "application/json", "no".getBytes(StandardCharsets.UTF_8)));
        page.locator("main button:has-text('Upload file')").click();
        assertThat(page.locator(".govuk-error-summary")).containsText("not a bank holidays file");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "bank-holidays.json",
                        "application/json",
                        "{\"england-and-wales\": {\"events\": [{\"title\": \"New day\", \"date\": \"2029-06-05\"}]}}"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("main button:has-text('Upload file')").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("1 bank holiday added");
        assertThat(page.locator("main table")).containsText("New day");
    }

    @Test
    void an_administrator_sees_what_happened_to_a_message(Browser browser) {
        UUID id = put(new Recipient(null, "Paula Paper", null, null, "1 High Street\nSwansea"), "Tea");
        Page page = browser.asWithoutJavaScript("administrator").open("/admin/outbox");
        browser.check(page, "mailroom/outbox");
        page.navigate(browser.base() + "/admin/outbox/" + id);
        assertThat(page.locator("main table")).containsText("Written");
        assertThat(page.locator("main table tr:has-text('Read')")).containsText("Addy Administrator");
        browser.check(page, "mailroom/outbox-message");
    }

    private UUID put(Recipient reader, String title) {
        return transactions.execute(status -> outbox.send(new Letter(
                "project/paused",
                reader,
                REFERENCE,
                Map.of("title", title, "until", "3 May 2027", "reason", "Waiting for others"))));
    }
}
