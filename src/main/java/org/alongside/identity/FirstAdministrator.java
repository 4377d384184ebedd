package org.alongside.identity;

import java.util.Set;
import java.util.UUID;
import org.alongside.identity.password.PasswordStrength;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Created in an empty database outside the demo: signs in first, must change the password, and adds everyone else. The
 * application does not start with a first password that is easy to guess.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AccountRows rows;
    private final PasswordStrength strength;
    private final String email;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            AccountRows rows,
            PasswordStrength strength,
            @Value("${alongside.first-administrator.email:}") String email,
            @Value("${alongside.first-administrator.password:}") String password) {
        this.accounts = accounts;
        this.rows = rows;
        this.strength = strength;
        this.email = email;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rows.isEmpty()) {
            return;
        }
        if (email.isBlank() || password.isBlank()) {
            LOG.warn("Nobody can sign in: set ALONGSIDE_FIRST_ADMINISTRATOR_EMAIL and"
                    + " ALONGSIDE_FIRST_ADMINISTRATOR_PASSWORD and start again.");
            return;
        }
        strength.weakness(password, email).ifPresent(weakness -> {
            throw new WeakFirstPassword(weakness);
        });
        accounts.add(UUID.randomUUID(), "First administrator", email, null, Set.of(Role.ADMINISTRATOR), password, true);
        LOG.info("The first administrator was added and must change the password at the first sign-in.");
    }
}
