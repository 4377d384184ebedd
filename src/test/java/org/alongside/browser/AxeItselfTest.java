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
}
