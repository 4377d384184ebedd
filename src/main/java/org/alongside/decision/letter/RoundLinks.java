package org.alongside.decision.letter;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.alongside.decision.model.Round;
import org.alongside.identity.Account;
import org.alongside.notification.PersonalLink;
import org.alongside.round.link.MemberLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Personal links to decision rounds, for seat holders, deputies and proxies. */
@Component
class RoundLinks {

    static final String KIND = "panel";
    static final String ADDRESS = "/decide/";

    private final MemberLinks links;

    RoundLinks(MemberLinks links) {
        this.links = links;
    }

    /** A new link for each account that needs one: not for people without a seat, nor for staff, who sign in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, PersonalLink> make(Round round, Collection<Account> accounts) {
        return links.make(
                KIND,
                round.id(),
                ADDRESS + round.id(),
                round.state().isOver(),
                accounts.stream()
                        .filter(account ->
                                round.electorate().seatOf(account.id()).isPresent())
                        .toList());
    }
}
