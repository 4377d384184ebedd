package org.alongside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.AlongsideTest;
import org.alongside.WrittenLetters;
import org.alongside.calendar.MovableClock;
import org.alongside.form.draft.UnsentForms;
import org.alongside.recruitment.TakingPartCase;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form without signing in: kept page by page, continued by a link, and never shown to the next person at the computer. */
@AlongsideTest
@WithBrowser
class PublicFormInTheBrowserTest {

    private static final Pattern LINK = Pattern.compile("/continue/([A-Za-z0-9_-]{43})");
    private static final String WHY = "I have had care at home for years.";

    @Autowired
    TakingPartCase takingPart;

    @Autowired
    WrittenLetters letters;

    @Autowired
    UnsentForms unsent;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String name = "Ada " + mark;
    private final String email = "ada." + mark + "@demo.example";
    private String apply = "";

    @BeforeEach
    void aCallOut() {
        apply = "/take-part/" + takingPart.open(takingPart.accepted(), 5, "People who have care at home") + "/apply";
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void when_the_session_ends_in_the_middle_nothing_of_any_page_is_lost(boolean javaScript, Browser browser) {
        Browser.Person person = javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript();
        Page page = person.open(apply);
        toTheThirdPage(page);
        theSessionEnds(person);
        page.getByLabel("What helps you to talk and listen?").fill("Written questions");
        go(page).click();
        assertThat(page.getByLabel("I agree that you can keep")).isVisible();

        page.getByLabel("I agree that you can keep").check();
        person.context().clearCookies();
        go(page).click();
        assertThat(page.locator("h1")).containsText("Check your answers");
        assertThat(page.locator("main")).containsText(name);
        assertThat(page.locator("main")).containsText(WHY);
        assertThat(page.locator("main")).containsText("Written questions");
        browser.check(page, "public-form/check");
        theSessionEnds(person);
        go(page).click();
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
        Assertions.assertThat(kept()).as("what is kept after sending").isZero();
    }

    @Test
    void what_is_typed_is_kept_in_the_background_when_the_page_is_left(Browser browser) {
        Page page = browser.anyone().open(apply);
        page.getByLabel("Your name").fill(name);
        page.navigate(browser.base() + "/help");
        page.waitForCondition(() -> kept() == 1);
        page.goBack();
        assertThat(page.getByLabel("Your name")).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_is_continued_in_another_browser_by_the_link_in_a_letter(boolean javaScript, Browser browser) {
        Page page = (javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript()).open(apply);
        toTheThirdPage(page);
        page.getByLabel("What helps you to talk and listen?").fill("Written questions");
        press(page, "Save and come back later");
        assertThat(page.locator("h1")).hasText("Save and come back later");
        browser.check(page, "public-form/come-back");
        page.getByLabel("Your email address").fill("nobody");
        press(page, "Email me a link");
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        browser.check(page, "public-form/come-back-error");
        page.getByLabel("Your email address").fill(email);
        press(page, "Email me a link");
        assertThat(page.locator("h1")).hasText("Check your email");
        browser.check(page, "public-form/come-back-sent");

        String link = link();
        String key = link.substring(link.lastIndexOf('/') + 1);
        Assertions.assertThat(jdbc.sql("select row_to_json(m)::text from outbox_message m where email = ?")
                        .param(email)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(key)
                .doesNotContain(name)
                .doesNotContain(WHY);
        Assertions.assertThat(letters.delivered(email).get(0))
                .doesNotContain(name)
                .doesNotContain(WHY);

        Browser.Person elsewhere = browser.anyone();
        // As the scanners of mail systems do.
        elsewhere.open(link).close();
        Page other = elsewhere.open(link);
        browser.check(other, "public-form/come-back-open");
        Assertions.assertThat(other.content()).doesNotContain(name);
        press(other, "Carry on");
        assertThat(other.getByLabel("What helps you to talk and listen?")).hasValue("Written questions");
        go(other).click();
        other.getByLabel("I agree that you can keep").check();
        go(other).click();
        assertThat(other.locator("main")).containsText(name);
        assertThat(other.locator("main")).containsText(WHY);
        go(other).click();
        assertThat(other.locator("h1")).hasText("Thank you, we have your application");

        other.navigate(browser.base() + link);
        assertThat(other.locator("h1")).hasText("You have sent this form");
        browser.check(other, "public-form/come-back-done");
        page.getByText("Carry on with the form now").click();
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
    }

    @Test
    void a_link_is_sent_so_often_and_works_so_long(Browser browser) {
        Page page = browser.anyone().open(apply);
        toTheThirdPage(page);
        for (int sent = 0; sent < 4; sent++) {
            page.navigate(browser.base() + apply + "?page=" + thirdPage());
            press(page, "Save and come back later");
            page.getByLabel("Your email address").fill(email);
            press(page, "Email me a link");
        }
        assertThat(page.locator(".govuk-error-summary")).containsText("We have sent 3 links");
        Assertions.assertThat(letters.delivered(email)).hasSize(3);

        String link = link();
        later(Duration.ofDays(29));
        page.navigate(browser.base() + link);
        assertThat(page.locator("h1")).hasText("Carry on with your form");
        later(Duration.ofDays(2));
        Response gone = page.navigate(browser.base() + link);
        Assertions.assertThat(gone.status()).isEqualTo(410);
        browser.check(page, "public-form/come-back-gone");
        unsent.removeExpired();
        Assertions.assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_new_visit_on_a_shared_computer_starts_empty(boolean javaScript, Browser browser) {
        Browser.Person person = javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript();
        Page page = person.open(apply);
        toTheThirdPage(page);
        browser.check(page, "public-form/page");
        Page next = person.open(apply.replace("/apply", ""));
        next.locator("a[href$='/apply']").first().click();
        assertThat(next.getByLabel("Your name")).hasValue("");
        next.navigate(browser.base() + apply + "?page=check");
        assertThat(next.getByLabel("Your name")).hasValue("");
        Assertions.assertThat(next.content()).doesNotContain(name);

        // The page that is still open continues with its own key.
        go(page).click();
        assertThat(page.getByLabel("I agree that you can keep")).isVisible();
        press(page, "Clear this form and start again");
        assertThat(page.getByLabel("Your name")).hasValue("");
        Assertions.assertThat(kept()).isZero();
        page.goBack();
        Assertions.assertThat(page.content()).doesNotContain(name).doesNotContain(WHY);
    }

    @Test
    void after_a_time_without_use_the_form_is_not_shown_to_the_next_person(Browser browser) {
        Browser.Person person = browser.anyone();
        Page page = person.open(apply);
        toTheThirdPage(page);
        String address = page.url();
        later(Duration.ofMinutes(19));
        Page next = person.open("/help");
        next.navigate(address);
        assertThat(next.getByLabel("What helps you to talk and listen?")).isVisible();
        later(Duration.ofMinutes(21));
        next.navigate(browser.base() + apply + "?page=check");
        assertThat(next.locator("h1")).hasText("We no longer show this form");
        Assertions.assertThat(next.content()).doesNotContain(name).doesNotContain(WHY);
        browser.check(next, "public-form/closed");
        next.getByText("Start a new form").click();
        assertThat(next.getByLabel("Your name")).hasValue("");

        // A slow person who is still on the page loses nothing.
        go(page).click();
        page.getByLabel("I agree that you can keep").check();
        go(page).click();
        assertThat(page.locator("main")).containsText(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_that_was_sent_says_so_and_shows_nothing_of_it(boolean javaScript, Browser browser) {
        Browser.Person person = javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript();
        Page page = person.open(apply);
        toTheThirdPage(page);
        go(page).click();
        page.getByLabel("I agree that you can keep").check();
        go(page).click();
        go(page).click();
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
        for (int back = 0; back < 3; back++) {
            page.goBack();
            assertThat(page.locator("h1")).hasText("Thank you, we have your application");
            Assertions.assertThat(page.content()).doesNotContain(WHY);
        }
        theSessionEnds(person);
        page.navigate(browser.base() + apply + "?page=check");
        assertThat(page.locator("h1")).hasText("Thank you, we have your application");
        page.navigate(browser.base() + apply);
        assertThat(page.getByLabel("Your name")).hasValue("");
    }

    @Test
    void contact_details_are_asked_for_on_their_page_and_what_is_missing_leads_there(Browser browser) {
        Page page = browser.anyone().open(apply);
        page.getByLabel("Your name").fill(name);
        go(page).click();
        assertThat(page.locator("#email-error")).containsText("Give us one way to contact you");
        browser.check(page, "public-form/no-contact");
        page.getByLabel("Your phone number").fill("01632 960 001");
        go(page).click();
        page.getByLabel("Why would you like to take part?").fill(WHY);
        go(page).click();
        go(page).click();
        page.getByLabel("I agree that you can keep").check();
        go(page).click();
        assertThat(page.locator("h1")).containsText("Check your answers");
        page.locator("a[href*='change=1#phone']").click();
        page.getByLabel("Your phone number").fill("");
        // Leaves the page without "Continue", which would have said so at once.
        page.locator(".alongside-back-button").click();
        assertThat(page.locator("h1")).containsText("Check your answers");
        go(page).click();
        assertThat(page.locator("#email-error")).containsText("Give us one way to contact you");
        assertThat(page.getByLabel("Your name")).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_ways_back_lead_to_the_page_before_and_keep_what_was_typed(boolean javaScript, Browser browser) {
        Page page = (javaScript ? browser.anyone() : browser.anyoneWithoutJavaScript()).open(apply);
        assertThat(page.locator("a.govuk-back-link")).hasAttribute("href", apply.replace("/apply", ""));
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Your email address").fill(email);
        page.getByLabel("Your email address").press("Enter");
        assertThat(page.getByLabel("Why would you like to take part?")).isVisible();
        for (String way : List.of(".alongside-back-button", "button.govuk-button[value=back]")) {
            page.getByLabel("Why would you like to take part?").fill(WHY + way);
            page.locator(way).click();
            assertThat(page.getByLabel("Your name")).hasValue(name);
            go(page).click();
            assertThat(page.getByLabel("Why would you like to take part?")).hasValue(WHY + way);
        }
    }

    private void toTheThirdPage(Page page) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Your email address").fill(email);
        go(page).click();
        page.getByLabel("Why would you like to take part?").fill(WHY);
        go(page).click();
        assertThat(page.getByLabel("What helps you to talk and listen?")).isVisible();
    }

    private String thirdPage() {
        return jdbc.sql("select page from unsent_form where path = ?")
                .param(apply)
                .query(String.class)
                .single();
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    /** The address in the newest letter, within the application. */
    private String link() {
        Matcher link = LINK.matcher(letters.delivered(email).get(0));
        Assertions.assertThat(link.find()).as("a link in the letter").isTrue();
        return link.group();
    }

    private long kept() {
        return jdbc.sql("select count(*) from unsent_form where path = ?")
                .param(apply)
                .query(Long.class)
                .single();
    }

    private static void theSessionEnds(Browser.Person person) {
        person.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions()
                        .setName(Pattern.compile("SESSION", Pattern.CASE_INSENSITIVE)));
    }

    /** Continue, finish or send: the first button that people see. */
    private static Locator go(Page page) {
        return page.locator("main button[name=_do].govuk-button").first();
    }

    private static void press(Page page, String text) {
        page.locator("main button:visible")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }
}
