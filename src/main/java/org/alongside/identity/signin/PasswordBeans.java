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
     * Hashes name their own method and strength, so that a better one can come without anybody losing a password.
     *
     * @param strength how much work one guess takes: each step doubles it
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${alongside.password-strength:10}") int strength) {
        return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, new BCryptPasswordEncoder(strength)));
    }
}
