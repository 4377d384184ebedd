package org.alongside;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Requests to the application's pages without a network, through all security filters: {@code @Autowired MockMvc mvc}.
 */
@Configuration(proxyBeanMethods = false)
class TestMvc {

    /**
     * Shared by all tests: it keeps no state between requests. Each request sets its user ({@code
     * TestPeople.signedIn}).
     */
    @Bean
    @Lazy
    MockMvc mvc(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }
}
