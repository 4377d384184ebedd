package org.alongside.audit;

import org.alongside.identity.AdminPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditPages {

    @Bean
    AdminPage recordCheckPage(RecordCheck check) {
        return new AdminPage("/record/check", "audit.check", 60, () -> {
            var result = check.state().result();
            return result == null || result.isSound() ? 0 : 1;
        });
    }
}
