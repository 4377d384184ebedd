package org.alongside.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.Test;

/** The accessibility check used for all pages finds violations. */
@AlongsideTest
@WithBrowser
class AxeItselfTest {

    @Test
    void a_picture_and_a_field_without_words_are_found(Browser browser) {
        Page page = browser.anyone().open("/help");
        page.evaluate("document.querySelector('main').innerHTML = '<h1>Tea</h1><img src=\"/favicon.ico\"><input>'");

        assertThatThrownBy(() -> browser.axe(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("label");
    }

    @Test
    void controls_too_small_to_be_hit_are_found(Browser browser) {
        Page page = browser.anyone().open("/help");
        page.evaluate("document.querySelector('main').innerHTML = '<h1>Tea</h1>"
                + "<button>A</button><button>B</button>';"
                + "document.querySelectorAll('main button').forEach(each =>"
                + " Object.assign(each.style, {fontSize: '8px', padding: 0, border: 0}))");

        assertThatThrownBy(() -> browser.axe(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("target-size");
    }

    @Test
    void words_that_are_faint_in_one_theme_only_are_found_in_the_page_and_around_it(Browser browser) {
        Page page = browser.anyone().open("/help");
        page.evaluate("document.querySelector('main h1').style.color = '#444'");
        page.evaluate("document.querySelector('footer p').style.color = '#444'");

        assertThatThrownBy(() -> browser.axe(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reading-contrast-light-on-black color-contrast")
                .hasMessageContaining("reading-contrast-light-on-black contrast 2.1");
    }
}
