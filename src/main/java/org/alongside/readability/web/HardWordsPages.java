package org.alongside.readability.web;

import org.alongside.identity.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HardWordsPages {

    @Bean
    AdminPage hardWordsPage() {
        return new AdminPage("/admin/hard-words", "readability.words", 45);
    }
}
