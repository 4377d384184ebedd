package org.alongside.decision.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Describes the author of a ballot: the member (online or recorded), or a deputy or proxy. */
@Component
public class BallotAuthors {

    private final Accounts accounts;
    private final Dates dates;
    private final Messages messages;

    BallotAuthors(Accounts accounts, Dates dates, Messages messages) {
        this.accounts = accounts;
        this.dates = dates;
        this.messages = messages;
    }

    /** The deputy or proxy who voted; empty for the member's own ballot. */
    public Optional<StandIn> standIn(Ballot ballot, Map<UUID, String> names) {
        return ballot.isByDeputy()
                ? Optional.of(new StandIn(
                        name(ballot.castBy(), names),
                        !ballot.castBy().equals(ballot.seat().proxy())))
                : Optional.empty();
    }

    /** The member's name, with that of a deputy or proxy. */
    public String named(Ballot ballot, Map<UUID, String> names) {
        String member = name(ballot.seat().account(), names);
        return standIn(ballot, names)
                .map(other -> messages.text(other.key("decision.named."), member, other.name()))
                .orElse(member);
    }

    /** States who gave a ballot, when and how, but not the choice. */
    public String given(Ballot ballot, Map<UUID, String> names) {
        String member = name(ballot.seat().account(), names);
        String when = dates.moment(ballot.castAt());
        return standIn(ballot, names)
                .map(other -> messages.text(other.key("decision.given."), member, when, other.name()))
                .orElseGet(() -> ballot.isGivenByMember()
                        ? messages.text("decision.given.online", member, when)
                        : messages.text(
                                "decision.given.written", member, when, messages.text("BallotWay." + ballot.way())));
    }

    private String name(UUID person, Map<UUID, String> names) {
        String known = names.get(person);
        return known == null ? accounts.name(person) : known;
    }
}
