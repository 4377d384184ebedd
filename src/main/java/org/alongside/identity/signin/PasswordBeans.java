package org.alongside.identity.signin;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
public class PasswordBeans {

    private static final String METHOD = "bcrypt";

    /**
     * Hashes include their algorithm and strength, so that these can be raised without resetting passwords.
     *
     * @param strength the cost of one guess; each step doubles it
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${alongside.password-strength:10}") int strength) {
        return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder(strength)));
    }
}
