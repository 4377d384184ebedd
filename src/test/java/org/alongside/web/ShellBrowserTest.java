package org.alongside.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.AlongsideTest;
import org.alongside.browser.Browser;
import org.alongside.browser.WithBrowser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@AlongsideTest
@WithBrowser
class ShellBrowserTest {

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "accessibility"})
    void the_public_pages_are_accessible_and_fit_a_phone(String name, Browser browser) {
        Page page = browser.anyone().open("/" + name);
        String key = name.isEmpty() ? "start" : name;
        assertThat(page.locator("h1")).hasText(text("web." + key + ".title"));
        browser.check(page, "shell/" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "405", "409", "413", "429", "500", "503"})
    void every_error_page_is_accessible_and_tells_no_detail(String kind, Browser browser) {
        Page page = browser.anyone().open("/trouble/status/" + kind);
        assertThat(page.locator("h1")).hasText(text("web.error." + kind + ".title"));
        assertThat(page.locator("main h2"))
                .containsText(new String[] {"What we saved", "What you can do", "Who to contact"});
        assertThat(page.locator("body")).not().containsText("secret detail");
        browser.check(page, "shell/error-" + kind);
    }

    @Test
    void an_unknown_address_has_its_page(Browser browser) {
        Page page = browser.anyone().open("/assets/no-such-file.css");
        assertThat(page.locator("h1")).hasText("Page not found");
    }

    @Test
    void every_fragment_is_accessible_and_fits_a_phone(Browser browser) {
        Page page = browser.anyone().open("/trouble/fragments");
        assertThat(page).hasTitle("Error: Every fragment - Alongside");
        assertThat(page.locator("[data-bpmn] svg").first()).isVisible();
        assertThat(page.locator(".govuk-error-message")).hasCount(3);
        browser.check(page, "shell/fragments");
    }

    @Test
    void the_error_summary_leads_to_the_field(Browser browser) {
        Page page = browser.anyone().open("/trouble/fragments");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator("#title")).isFocused();
    }

    @Test
    void a_second_press_does_not_send_the_form_twice(Browser browser) {
        Page page = browser.anyone().open("/trouble/fragments");
        AtomicInteger sent = new AtomicInteger();
        page.onRequest(request -> sent.addAndGet(request.method().equals("POST") ? 1 : 0));
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("button:text('Save for later')").dblclick());
        assertThat(page.locator("h1")).hasText("Every fragment");
        Assertions.assertThat(sent).hasValue(1);
    }

    @Test
    void what_was_typed_is_kept_when_the_page_is_left(Browser browser) {
        Page page = browser.anyone().open("/trouble/fragments");
        page.locator("#title").pressSequentially("Homecare");
        var kept = page.waitForRequest(
                request -> request.url().endsWith("/trouble/draft"), () -> page.navigate(browser.base() + "/help"));
        Assertions.assertThat(kept.postData()).contains("title=Homecare").contains("_csrf=");
    }

    @Test
    void the_pages_work_without_JavaScript(Browser browser) {
        Page page = browser.anyoneWithoutJavaScript().open("/");
        page.locator("footer a").first().click();
        assertThat(page.locator("h1")).hasText("Help");
        assertThat(page.locator("#navigation a").first()).isVisible();
        browser.screenshot(page, "shell/help-without-javascript");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
