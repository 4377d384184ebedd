package org.alongside.worklist.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.identity.Account;
import org.alongside.identity.Role;
import org.alongside.text.Messages;
import org.alongside.worklist.AssigneePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choosing a person by name, without JavaScript: a search box and the matches. */
@Component
class PersonPicker {

    private final AssigneePolicy mayHold;
    private final Messages messages;

    PersonPicker(AssigneePolicy mayHold, Messages messages) {
        this.mayHold = mayHold;
        this.messages = messages;
    }

    /** One person to choose. */
    record Person(String value, String label, String hint) {}

    /**
     * The picker's content.
     *
     * @param name the search text
     * @param more whether there are more people than listed
     */
    record Found(String name, List<Person> people, boolean more) {

        public boolean isNobody() {
            return people.isEmpty();
        }
    }

    /** People in these roles by name, without the current assignee. */
    Found find(Set<Role> roles, String name, @Nullable UUID except) {
        return find(roles, name, except, Optional.empty());
    }

    /** As above, restricted to these people if given. */
    Found find(Set<Role> roles, String name, @Nullable UUID except, Optional<Set<UUID>> among) {
        List<Account> found = mayHold.search(roles, name, among).stream()
                .filter(account -> !Objects.equals(account.id(), except))
                .toList();
        return new Found(
                name,
                found.stream().limit(AssigneePolicy.LISTED).map(this::person).toList(),
                found.size() > AssigneePolicy.LISTED);
    }

    /** The selected account, if valid. */
    static Optional<UUID> chosen(String to) {
        try {
            return Optional.of(UUID.fromString(to));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private Person person(Account account) {
        return new Person(
                account.id().toString(),
                account.name(),
                account.roles().stream()
                        .sorted()
                        .map(role -> messages.find("Role." + role).orElse(role.name()))
                        .collect(Collectors.joining(", ")));
    }
}
