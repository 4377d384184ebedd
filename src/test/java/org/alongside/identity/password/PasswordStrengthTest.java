package org.alongside.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.identity.password.PasswordStrength.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    final PasswordStrength strength = new PasswordStrength(
            List.of("Glenfield", "Leicestershire"), "Leicestershire County Council", "https://involve.leics.gov.uk");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alongside-demo",
                "Alongside2026!",
                "Coproduction1",
                "Leicestershire1",
                "leicestershire county council",
                "Leicestershire2026",
                "Gl3nfield2026",
                "involve.leics.gov.uk",
                "qwertyuiop[]",
                "PasswordPassword",
                "1q2w3e4r5t6y",
                "iloveyou1234",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "petra.person@example.org",
                "PetraPerson1984"
            })
    void common_passwords_and_words_of_the_council_the_product_and_the_person_are_easy_to_guess(String password) {
        assertThat(strength.weakness(password, "Petra Person", "petra.person@example.org", null))
                .contains(Weakness.EASY_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three random words",
                "correct horse staple",
                "from the environment",
                "kettle-orbit-pillow",
                "gl0ve7-tunnel",
                "ffynnon mynydd esgid"
            })
    void three_random_words_are_enough(String password) {
        assertThat(strength.weakness(password, "Petra Person", null)).isEmpty();
    }

    @Test
    void length_is_counted_in_characters_and_limited_in_bytes() {
        assertThat(strength.weakness("x")).contains(Weakness.TOO_SHORT);
        assertThat(strength.weakness("vT9#kq2!zLp")).contains(Weakness.TOO_SHORT);
        assertThat(strength.weakness("kettle orbit ".repeat(6))).contains(Weakness.TOO_LONG);
    }
}
