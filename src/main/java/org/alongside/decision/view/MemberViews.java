package org.alongside.decision.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.body.ViewsHidden;
import org.alongside.decision.model.Ballot;
import org.alongside.decision.model.BallotAuthors;
import org.alongside.decision.model.BallotChoice;
import org.alongside.decision.model.DecidedBy;
import org.alongside.decision.model.Round;
import org.alongside.decision.model.RoundSeat;
import org.alongside.decision.model.Rounds;
import org.alongside.identity.Accounts;
import org.alongside.identity.Role;
import org.alongside.round.NoSuchRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other members' views, for a member of the round. By the terms of the body they are hidden until the member has
 * voted, or until the round is over, and always while the person still has a seat to vote from. Where views are
 * anonymous, a member who can see who has voted sees them only once the round is over, because the order of arrival
 * would identify them.
 */
@Component
@Transactional(readOnly = true)
public class MemberViews {

    private static final Set<Role> SEE_WHO_HAS_VOTED =
            Set.of(Role.PANEL_CHAIR, Role.OFFICER, Role.MANAGER, Role.SPONSOR, Role.ADMINISTRATOR);

    private final Rounds rounds;
    private final Accounts accounts;
    private final BallotAuthors authors;

    MemberViews(Rounds rounds, Accounts accounts, BallotAuthors authors) {
        this.rounds = rounds;
        this.accounts = accounts;
        this.authors = authors;
    }

    /**
     * A member's view.
     *
     * @param name of the member, and of their deputy or proxy; only where the body names members who disagree
     */
    public record View(
            BallotChoice choice,
            @Nullable String reason,
            List<String> conditions,
            @Nullable String name) {}

    /** Whether the person may read the other members' views now. */
    public boolean areShown(UUID id, UUID person) {
        return shown(require(id), person);
    }

    /** The other members' current views; empty while they are hidden from this person. */
    public List<View> ofOthers(UUID id, UUID person) {
        Round round = require(id);
        if (!shown(round, person)) {
            return List.of();
        }
        // Not in order of arrival, which would identify the latest voter.
        boolean named = round.rules().dissentNamed();
        Map<UUID, String> names = named
                ? accounts.names(round.seats().stream().map(RoundSeat::account).collect(Collectors.toSet()))
                : Map.of();
        return round.electorate().counting().stream()
                .filter(ballot -> !round.electorate().seatsOf(person).contains(ballot.seat()))
                .sorted(Ballot.BY_CONTENT)
                .map(ballot -> new View(
                        ballot.choice(),
                        ballot.reason(),
                        ballot.conditions(),
                        named ? authors.named(ballot, names) : null))
                .toList();
    }

    private boolean shown(Round round, UUID person) {
        List<RoundSeat> own = round.electorate().seatsOf(person);
        if (own.isEmpty()) {
            return false;
        }
        if (round.progress().outcome() != null) {
            return round.progress().decidedBy() == DecidedBy.BALLOTS
                    || round.progress().decidedBy() == DecidedBy.CHAIR;
        }
        return round.rules().viewsHidden() == ViewsHidden.UNTIL_VOTED
                && (round.rules().dissentNamed() || !seesWhoHasVoted(person))
                && own.stream().anyMatch(seat -> saidBy(seat, person))
                && own.stream()
                        .filter(seat -> !seat.isExcluded())
                        .allMatch(seat -> seat.account().equals(person)
                                ? saidBy(seat, person)
                                : seat.counting().isPresent());
    }

    private boolean seesWhoHasVoted(UUID person) {
        return accounts.find(person)
                .filter(account -> account.roles().stream().anyMatch(SEE_WHO_HAS_VOTED::contains))
                .isPresent();
    }

    /** Whether this person voted from the seat, online or recorded by an officer. */
    private static boolean saidBy(RoundSeat seat, UUID person) {
        return seat.counting()
                .filter(ballot ->
                        ballot.castBy().equals(person) || seat.account().equals(person) && !ballot.isByDeputy())
                .isPresent();
    }

    private Round require(UUID id) {
        return rounds.findById(id).orElseThrow(() -> new NoSuchRound(id));
    }
}
