package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.identity.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages for residents have a Flesch-Kincaid grade of at most 5. Every browser test measures each page that it checks
 * ({@link ResidentPages}); here are those that need no case.
 */
@AlongsideTest
@WithBrowser
class ResidentPagesReadingAgeTest {

    @Autowired
    TestPeople people;

    @Test
    void public_pages_are_easy_to_read(Browser browser) {
        measure(
                browser.anyone(),
                List.of(
                        "/",
                        "/help",
                        "/accessibility",
                        "/privacy",
                        "/take-part",
                        "/seats",
                        "/follow",
                        "/sign-in",
                        "/sign-in/link",
                        "/opportunities/new",
                        "/opportunities/received",
                        "/kept",
                        "/nowhere",
                        "/link/" + "x".repeat(43),
                        "/d/AAAAAAAAAAAAAAAAAAAAAA"),
                4);
    }

    @Test
    void pages_of_members_and_contributors_are_easy_to_read(Browser browser) {
        people.account("member7");
        people.account("contributor");
        measure(browser.as("member7"), List.of("/decide/before", "/decide/reading", "/score", "/me", "/notices"), 2);
        measure(browser.as("contributor"), List.of("/my-projects", "/my-passport", "/work", "/me", "/me/data"), 2);
    }

    @Test
    void hard_words_are_noticed_and_people_s_own_are_not(Browser browser) {
        Page page = browser.anyone().open("/help");
        String hard =
                "Notification of the determination will be communicated subsequent to organisational consideration. "
                        .repeat(8);
        replace(page, "<p>" + hard + "</p>");
        assertThatThrownBy(() -> ResidentPages.checkWords(page, "hard")).isInstanceOf(AssertionError.class);
        replace(page, "<p dir=\"auto\">" + hard + "</p><p>This is what you said.</p>");
        assertThat(ResidentPages.checkWords(page, "own words")).isEqualTo(5);
    }

    private static void measure(Browser.Person person, List<String> paths, int least) {
        long measured = paths.stream()
                .filter(path -> ResidentPages.checkWords(person.open(path), path) >= ResidentPages.FEWEST_WORDS)
                .count();
        assertThat(measured).as("pages with words enough").isGreaterThanOrEqualTo(least);
    }

    private static void replace(Page page, String html) {
        page.evaluate("html => { document.getElementById('main-content').innerHTML = html }", html);
    }
}
