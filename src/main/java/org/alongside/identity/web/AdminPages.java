package org.alongside.identity.web;

import org.alongside.identity.AdminPage;
import org.alongside.identity.change.AccountChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminPages {

    @Bean
    AdminPage peoplePage() {
        return new AdminPage("/admin/people", "identity.people", 10);
    }

    @Bean
    AdminPage accountChangesPage(AccountChanges changes) {
        return new AdminPage("/admin/changes", "identity.changes", 12, changes::countWaiting);
    }

    @Bean
    AdminPage teamsPage() {
        return new AdminPage("/admin/teams", "identity.teams", 15);
    }

    @Bean
    AdminPage refusalsPage() {
        return new AdminPage("/admin/refusals", "identity.refusals", 60);
    }
}
