package org.alongside.worklist.cover;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Eligible deputies. */
@Component
public class Deputies {

    private final Accounts accounts;

    Deputies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Eligible deputies of a person: everyone else who can sign in and holds the same working roles. */
    @Transactional(readOnly = true)
    public List<Account> of(UUID account) {
        Set<Role> needed = workRoles(accounts.find(account).orElseThrow(NoSuchElementException::new));
        return needed.stream()
                .findFirst()
                .map(role -> accounts.withRole(role).stream()
                        .filter(other ->
                                !other.id().equals(account) && other.roles().containsAll(needed))
                        .toList())
                .orElse(List.of());
    }

    /** The group for a person's kind of work, whose members can do it. */
    @Transactional(readOnly = true)
    String groupOf(UUID account) {
        Account person = accounts.find(account).orElseThrow(NoSuchElementException::new);
        return workRoles(person).stream()
                .findFirst()
                .or(() -> person.roles().stream().sorted().findFirst())
                .orElse(Role.ADMINISTRATOR)
                .group();
    }

    /** The roles in which a person does work for others, and which a deputy needs too. */
    static Set<Role> workRoles(Account account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        account.roles().stream().filter(role -> !role.isForResidents()).forEach(roles::add);
        return roles;
    }
}
