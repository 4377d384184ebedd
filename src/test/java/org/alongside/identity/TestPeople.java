package org.alongside.identity;

import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo people, for tests: {@code officer}, {@code member} to {@code member7}, {@code chair}, {@code sponsor},
 * {@code manager}, {@code contributor} to {@code contributor3}, {@code administrator}, all with the password {@link
 * DemoPeople#PASSWORD}.
 */
@Component
public class TestPeople {

    private final AccountRows accounts;
    private final DemoPeople people;

    TestPeople(AccountRows accounts, DemoPeople people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** This person's account. */
    public Account account(String username) {
        return accounts.byUsername(username).orElseGet(() -> {
            people.addAll();
            return accounts.byUsername(username).orElseThrow();
        });
    }

    /** The account's id. */
    public UUID id(String username) {
        return account(username).id();
    }

    /** Closes the account directly, regardless of responsibilities. */
    @Transactional
    public void close(UUID account) {
        accounts.setEnabled(account, false);
    }

    /** Runs an action as this person. */
    public void as(String username, Runnable action) {
        RunAs.account(id(username), action);
    }

    /**
     * Signs this person in for one MockMvc request: {@code mvc.perform(get("/work").with(people.signedIn("officer")))}.
     */
    public RequestPostProcessor signedIn(String username) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(id(username)).authentication());
        return SecurityMockMvcRequestPostProcessors.securityContext(context);
    }
}
