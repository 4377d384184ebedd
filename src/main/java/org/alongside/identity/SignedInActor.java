package org.alongside.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.history.CurrentActor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor for the history: the signed-in user, an anonymous visitor or the process. */
@Component
class SignedInActor implements CurrentActor {

    private final CurrentViewer viewer;
    private final AccountRows accounts;

    SignedInActor(CurrentViewer viewer, AccountRows accounts) {
        this.viewer = viewer;
        this.accounts = accounts;
    }

    @Override
    public Actor now() {
        return viewer.find()
                .map(person -> new Actor(
                        Kind.PERSON,
                        person.id(),
                        person.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","))))
                .orElseGet(() ->
                        SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken
                                ? Actor.PUBLIC
                                : Actor.PROCESS);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.names(ids);
    }
}
