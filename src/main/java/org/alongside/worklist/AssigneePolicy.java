package org.alongside.worklist;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.Account;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may hold an item: members of its group, or, for an item given directly to a person, people in the same role. */
@Component
public class AssigneePolicy {

    /** The maximum number of people listed; a search by name narrows the list. */
    public static final int LISTED = 20;

    private final Accounts accounts;

    AssigneePolicy(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The roles whose members may hold the item. */
    @Transactional(readOnly = true)
    public Set<Role> roles(WorkItem item) {
        if (item.kind() == WorkItem.Kind.AGREED) {
            return Role.STAFF;
        }
        if (item.group() != null) {
            return Role.ofGroup(item.group()).map(Set::of).orElse(Set.of());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (item.assignee() != null) {
            accounts.find(item.assignee()).ifPresent(holder -> roles.addAll(holder.roles()));
            roles.retainAll(Role.STAFF);
        }
        return roles;
    }

    @Transactional(readOnly = true)
    public boolean may(WorkItem item, UUID person) {
        return accounts.find(person)
                .filter(Account::enabled)
                .filter(account -> roles(item).stream().anyMatch(account.roles()::contains))
                .isPresent();
    }

    /**
     * People who hold one of these roles and whose name matches the words, by name; at most {@link #LISTED} plus one.
     */
    @Transactional(readOnly = true)
    public List<Account> search(Set<Role> roles, String words) {
        return search(roles, words, Optional.empty());
    }

    /** As above, restricted to these people if given. */
    @Transactional(readOnly = true)
    public List<Account> search(Set<Role> roles, String words, Optional<Set<UUID>> among) {
        int atMost = among.isPresent() ? Integer.MAX_VALUE : LISTED + 1;
        Map<UUID, Account> found = new LinkedHashMap<>();
        for (Role role : roles) {
            for (Account account : accounts.active(words, role, atMost)) {
                found.put(account.id(), account);
            }
        }
        return found.values().stream()
                .filter(account -> among.isEmpty() || among.get().contains(account.id()))
                .sorted(Comparator.comparing((Account account) -> account.name().toLowerCase(java.util.Locale.UK))
                        .thenComparing(Account::id))
                .limit(LISTED + 1)
                .toList();
    }
}
