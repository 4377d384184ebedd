package org.alongside.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TextModuleTest {

    @Autowired
    Messages messages;

    @Test
    void a_text_is_found_in_the_messages_of_its_module() {
        assertThat(messages.text("form.error.number", "Seats")).isEqualTo("Seats must be a number, like 12");
        assertThat(messages.text("no.such.text")).isEqualTo("no.such.text");
    }
}
