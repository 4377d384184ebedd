package org.alongside.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AlongsideTest
@WithBrowser
class WaysInBrowserTest {

    @ParameterizedTest
    @CsvSource({
        "officer, /work",
        "sponsor, /work",
        "member, /decide",
        "chair, /decide",
        "manager, /overview",
        "contributor, /my-projects",
        "administrator, /admin"
    })
    void everybody_lands_on_what_they_came_for_and_every_way_around_leads_somewhere(
            String username, String home, Browser browser) {
        Page page = browser.as(username).open("/");
        Assertions.assertThat(page.url()).isEqualTo(browser.base() + home);
        assertThat(page.locator("h1")).hasCount(1);
        browser.check(page, "home/" + username);
        List<Object> ways = List.copyOf((List<?>)
                page.locator("#navigation a").evaluateAll("links => links.map(link => link.getAttribute('href'))"));
        Assertions.assertThat(ways).contains(home);
        for (Object way : ways) {
            Assertions.assertThat(page.navigate(browser.base() + way).status())
                    .as("%s", way)
                    .isEqualTo(200);
        }
    }

    @Test
    void signing_out_leads_back_to_the_public_pages(Browser browser) {
        Page page = browser.asWithoutJavaScript("officer").open("/help");
        page.locator("button:text('Sign out')").click();
        assertThat(page.locator("#navigation a").last()).hasText("Sign in");
    }

    @Test
    void a_page_for_another_role_says_whom_it_is_for(Browser browser) {
        Page page = browser.as("contributor").open("/admin");
        assertThat(page.locator("h1")).hasText("You do not have access to this page");
        assertThat(page.locator("main")).containsText("Administrator");
        browser.check(page, "shell/error-403-role");
    }

    @Test
    void a_form_that_was_open_too_long_has_a_way_on(Browser browser) {
        Page page = browser.anyone().open("/trouble/fragments");
        page.context().clearCookies();
        page.locator("button:text('Continue')").click();
        assertThat(page.locator("h1")).hasText("This page was open for too long");
        assertThat(page.locator("main")).containsText("Go back in your browser");
        browser.check(page, "shell/error-form-too-old");
    }
}
