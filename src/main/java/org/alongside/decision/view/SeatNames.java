package org.alongside.decision.view;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.decision.model.Round;
import org.alongside.identity.Accounts;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/**
 * Names of people in rounds: members, deputies, proxies, recorders of ballots, and chairs who closed a round early.
 */
@Component
class SeatNames {

    private static final String UNKNOWN = "round.somebody";

    private final Accounts accounts;
    private final Messages messages;

    SeatNames(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** By account, in one query. */
    Map<UUID, String> of(Round round) {
        return accounts.names(people(round));
    }

    /** The person's name, or a substitute when the account is gone. */
    String name(Map<UUID, String> names, UUID account) {
        return names.getOrDefault(account, unknown());
    }

    String unknown() {
        return messages.text(UNKNOWN);
    }

    static Set<UUID> people(Round round) {
        Set<UUID> people = new HashSet<>();
        Optional.ofNullable(round.progress().closedEarlyBy()).ifPresent(people::add);
        round.seats().forEach(seat -> {
            people.add(seat.account());
            Optional.ofNullable(seat.deputy()).ifPresent(people::add);
            Optional.ofNullable(seat.proxy()).ifPresent(people::add);
            seat.ballots().forEach(ballot -> people.add(ballot.castBy()));
        });
        return people;
    }
}
