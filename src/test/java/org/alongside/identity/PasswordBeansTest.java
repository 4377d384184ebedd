package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.identity.signin.PasswordBeans;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Tests use the weakest hashes; a real installation's are stronger. */
class PasswordBeansTest {

    @Test
    void unless_somebody_says_otherwise_a_guess_at_a_password_takes_a_thousand_rounds() {
        try (var context = new AnnotationConfigApplicationContext(PasswordBeans.class)) {
            PasswordEncoder encoder = context.getBean(PasswordEncoder.class);
            assertThat(encoder.encode("a long password")).startsWith("{bcrypt}$2a$10$");
        }
    }
}
