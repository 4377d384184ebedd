package org.alongside.decision.web;

import org.alongside.identity.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PanelPages {

    @Bean
    AdminPage bodiesPage() {
        return new AdminPage("/bodies", "body.list.heading", 20);
    }
}
