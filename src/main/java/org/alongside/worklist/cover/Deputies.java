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

/** Who can stand in for whom. */
@Component
public class Deputies {

    private final Accounts accounts;

    Deputies(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who can stand in for somebody: everybody else who can sign in and holds the roles that the person works in. */
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

    /** The group that does work of somebody's kind: what goes to it reaches others who can do it. */
    @Transactional(readOnly = true)
    String groupOf(UUID account) {
        Account person = accounts.find(account).orElseThrow(NoSuchElementException::new);
        return workRoles(person).stream()
                .findFirst()
                .or(() -> person.roles().stream().sorted().findFirst())
                .orElse(Role.ADMINISTRATOR)
                .group();
    }

    /** The roles in which somebody does work for others, and which a deputy needs as well. */
    static Set<Role> workRoles(Account account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        account.roles().stream().filter(role -> !role.isForResidents()).forEach(roles::add);
        return roles;
    }
}
