package org.alongside.decision.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.calendar.Dates;
import org.alongside.identity.Accounts;
import org.alongside.text.Messages;
import org.springframework.stereotype.Component;

/** Says whose ballot it is: the member's own, given online or written down for them, or that of a person who voted in their place. */
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

    /** Who voted in the member's place; empty when the ballot is the member's own. */
    public Optional<StandIn> standIn(Ballot ballot, Map<UUID, String> names) {
        return ballot.isByDeputy()
                ? Optional.of(new StandIn(
                        name(ballot.castBy(), names),
                        ballot.castBy().equals(ballot.seat().deputy())))
                : Optional.empty();
    }

    /** The name of the member, and of the person who voted in their place. */
    public String named(Ballot ballot, Map<UUID, String> names) {
        String member = name(ballot.seat().account(), names);
        return standIn(ballot, names)
                .map(other -> messages.text(other.key("decision.named."), member, other.name()))
                .orElse(member);
    }

    /** A sentence that says who gave a ballot, when and how, and not what it says. */
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
